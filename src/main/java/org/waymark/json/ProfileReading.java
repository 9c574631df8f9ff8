package org.waymark.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;
import org.waymark.profile.FullTimeWindow;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.SettingPreference;

/** Reads the members of a profile; see {@link Fields} for how problems are gathered. */
final class ProfileReading {
  private static final int HIGHEST_LEVEL = 4;
  private static final int MOST_YEARS = 60;
  private static final int YOUNGEST = 5;
  private static final int OLDEST = 120;
  static final int MOST_HOURS = 80;
  static final int MOST_FULL_TIME_WEEKS = 104;
  private static final int MOST_WINDOWS = 12;
  private static final int MOST_MONTHS = 60;
  private static final int MOST_APPLICATIONS = 20;

  /** The stages that a person can be in. */
  static final List<CareerStage> STAGES =
      Stream.of(CareerStage.values()).filter(stage -> stage != CareerStage.ANY).toList();

  private ProfileReading() {}

  /** The profile that an object is, with problems of members that no profile has. */
  static Profile profile(Fields fields) {
    Profile profile = members(fields);
    fields.end();
    return profile;
  }

  /** The same; whoever reads the object reports the members that no profile has. */
  static Profile members(Fields fields) {
    return Profile.builder(fields.object("goal", Goal.of(Track.ENGINEERING), ProfileReading::goal))
        .skills(skills(fields))
        .background(fields.textOrNull("background"))
        .yearsOfExperience(within(fields, "yearsOfExperience", 0, MOST_YEARS))
        .careerStage(fields.choiceOrNull("careerStage", STAGES, CareerStage::id))
        .age(within(fields, "age", YOUNGEST, OLDEST))
        .home(fields.object("location", ProfileReading::home))
        .relocate(fields.termOrNull(Relocate.class, "relocate"))
        .citizenship(distinct(fields, "citizenship"))
        .workAuthorization(distinct(fields, "workAuthorization"))
        .languages(distinct(fields, "languages"))
        .hoursPerWeek(hoursPerWeek(fields))
        .fullTime(fullTime(fields))
        .fullTimeWeeks(within(fields, "fullTimeWeeks", 0, MOST_FULL_TIME_WEEKS))
        .start(fields.dayOrNull("start"))
        .horizonMonths(within(fields, "horizonMonths", 1, MOST_MONTHS))
        .needsFunding(fields.flag("needsFunding", false))
        .maxCost(fields.object("maxCost", ProfileReading::money))
        .setting(setting(fields))
        .applicationsPerWindow(within(fields, "applicationsPerWindow", 0, MOST_APPLICATIONS))
        .completed(distinct(fields, "completed"))
        .excluded(distinct(fields, "excluded"))
        .pinned(distinct(fields, "pinned"))
        .build();
  }

  private static Goal goal(Fields fields) {
    return new Goal(
        fields.term(Track.class, "track"), fields.textOrNull("role"), fields.textOrNull("target"));
  }

  private static Map<String, Integer> skills(Fields fields) {
    Map<String, Integer> levels = new TreeMap<>();
    fields
        .map("skills", (skills, id) -> Optional.ofNullable(within(skills, id, 0, HIGHEST_LEVEL)))
        .forEach((id, level) -> level.ifPresent(said -> levels.put(id, said)));
    return levels;
  }

  /** A whole number within bounds; null where it is not given or not within them. */
  static @Nullable Integer within(Fields fields, String name, int least, int most) {
    Integer number = fields.integerOrNull(name);
    if (number != null && (number < least || number > most)) {
      fields.problem(
          name,
          Message.of("wrong.out-of-range", number),
          Message.of("wrong.whole-number", least, most));
      return null;
    }
    return number;
  }

  private static @Nullable Double hoursPerWeek(Fields fields) {
    Double hours = fields.numberOrNull("hoursPerWeek");
    if (hours != null && !(hours >= 1 && hours <= MOST_HOURS)) {
      String given = new JsonNumber(hours, 0).text();
      fields.problem(
          "hoursPerWeek",
          Message.of("wrong.out-of-range", given),
          Message.of("wrong.hours", MOST_HOURS));
      return null;
    }
    return hours;
  }

  private static SettingPreference setting(Fields fields) {
    SettingPreference setting = fields.termOrNull(SettingPreference.class, "setting");
    return setting == null ? SettingPreference.ANY : setting;
  }

  private static Home home(Fields fields) {
    return new Home(fields.textOrNull("city"), fields.textOrNull("country"));
  }

  private static Money money(Fields fields) {
    Money money = EntryReading.money(fields);
    if (money.amount() < 0) {
      fields.problem("amount", Message.of("wrong.negative"), Message.of("rule.zero-or-more"));
    }
    if (!money.currency().isEmpty() && !Codes.isCurrency(money.currency())) {
      fields.problem(
          "currency",
          Message.of("rule.no-currency", money.currency()),
          Message.of("wrong.a-currency"));
    }
    return money;
  }

  private static List<FullTimeWindow> fullTime(Fields fields) {
    List<FullTimeWindow> windows =
        fields.objects("fullTime", ProfileReading::window).stream()
            .flatMap(Optional::stream)
            .toList();
    if (windows.size() > MOST_WINDOWS) {
      fields.problem(
          "fullTime",
          Message.of("wrong.windows", windows.size()),
          Message.of("rule.at-most", MOST_WINDOWS));
      return List.of();
    }
    return windows;
  }

  private static Optional<FullTimeWindow> window(Fields fields) {
    LocalDate from = day(fields, "from");
    LocalDate until = day(fields, "until");
    if (from == null || until == null) {
      return Optional.empty();
    }
    if (until.isBefore(from)) {
      fields.problem(
          "until",
          Message.of("wrong.before-from", until.toString()),
          Message.of("wrong.or-later", from.toString()));
      return Optional.empty();
    }
    return Optional.of(new FullTimeWindow(from, until));
  }

  private static @Nullable LocalDate day(Fields fields, String name) {
    if (!fields.isGiven(name)) {
      fields.problem(name, Message.of("json.missing", name), Message.of("json.a-day"));
    }
    return fields.dayOrNull(name);
  }

  private static List<String> distinct(Fields fields, String name) {
    return fields.texts(name).stream().distinct().toList();
  }
}
