package org.waymark.json;

import java.util.List;
import java.util.function.Function;
import org.waymark.catalog.Problem;
import org.waymark.profile.FullTimeWindow;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.SettingPreference;

/**
 * The JSON form of a profile, as the interface has it. Reading is strict: an unknown field, a wrong
 * type or a number out of its range is a problem, and all problems are found at once; null stands
 * for "not said". Writing is canonical: what was not said is left out, so equal profiles give equal
 * bytes, and what is written reads as the same profile.
 */
public final class ProfileJson {
  private ProfileJson() {}

  /** Reads a profile by its form alone. */
  public static Parsed<Profile> read(byte[] utf8) {
    return read(utf8, profile -> List.of());
  }

  /** Reads a profile by its form alone, from a value that is parsed already. */
  public static Parsed<Profile> read(JsonValue value) {
    return read(value, profile -> List.of());
  }

  /**
   * Reads a profile by its form and by rules.
   *
   * @param rules what else is wrong with a profile, such as {@code ProfileRules} finds it; asked
   *     even where the form is wrong, with stand-ins for what could not be read, so that all
   *     problems come at once
   */
  public static Parsed<Profile> read(byte[] utf8, Function<Profile, List<Problem>> rules) {
    Problems problems = new Problems(null);
    JsonValue value = JsonParsing.parse(utf8, problems);
    return value == null ? new Parsed<>(null, problems.list()) : read(value, problems, rules);
  }

  /** The same, from a value that is parsed already, such as a part of a request or a form. */
  public static Parsed<Profile> read(JsonValue value, Function<Profile, List<Problem>> rules) {
    return read(value, new Problems(null), rules);
  }

  private static Parsed<Profile> read(
      JsonValue value, Problems problems, Function<Profile, List<Problem>> rules) {
    Fields fields = Fields.of(value, "", problems, true);
    if (!(value instanceof JsonObject)) {
      return new Parsed<>(null, problems.list());
    }
    Profile profile = ProfileReading.profile(fields);
    for (Problem problem : rules.apply(profile)) {
      int line = JsonParsing.lineOf(value, problem.pointer());
      problems.add(line, problem.pointer(), problem.message(), problem.expected());
    }
    return problems.result(profile);
  }

  /** The profile as a value, its members in the canonical order; only what was said. */
  public static JsonObject value(Profile profile) {
    return JsonBuilder.sparse()
        .put("goal", goal(profile.goal()))
        .putObject(
            "skills",
            profile.skills().isEmpty() ? null : profile.skills(),
            VocabulariesJson::numbers)
        .put("background", profile.background())
        .put("yearsOfExperience", profile.yearsOfExperience())
        .put("careerStage", profile.careerStage())
        .put("age", profile.age())
        .putObject("location", profile.home(), ProfileJson::home)
        .put("relocate", profile.relocate() == null ? null : profile.relocate().id())
        .putTexts("citizenship", profile.citizenship())
        .putTexts("workAuthorization", profile.workAuthorization())
        .putTexts("languages", profile.languages())
        .put("hoursPerWeek", profile.hoursPerWeek())
        .putItems("fullTime", profile.fullTime(), ProfileJson::window)
        .put("fullTimeWeeks", profile.fullTimeWeeks())
        .put("start", profile.start() == null ? null : profile.start().toString())
        .put("horizonMonths", profile.horizonMonths())
        .putIfTrue("needsFunding", profile.needsFunding())
        .putObject("maxCost", profile.maxCost(), EntryWriting::money)
        .put("setting", profile.setting() == SettingPreference.ANY ? null : profile.setting())
        .put("applicationsPerWindow", profile.applicationsPerWindow())
        .putTexts("completed", profile.completed())
        .putTexts("excluded", profile.excluded())
        .putTexts("pinned", profile.pinned())
        .build();
  }

  private static JsonObject goal(Goal goal) {
    return JsonBuilder.sparse()
        .put("track", goal.track())
        .put("role", goal.role())
        .put("target", goal.target())
        .build();
  }

  private static JsonObject home(Home home) {
    return JsonBuilder.sparse().put("city", home.city()).put("country", home.country()).build();
  }

  private static JsonObject window(FullTimeWindow window) {
    return JsonBuilder.sparse()
        .put("from", window.from().toString())
        .put("until", window.until().toString())
        .build();
  }
}
