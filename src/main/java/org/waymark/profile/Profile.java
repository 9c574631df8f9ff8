package org.waymark.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Money;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;

/**
 * A person's start, goal and limits. Everything but the goal's track may be left unsaid.
 *
 * @param goal what they aim at
 * @param skills skill ids and levels 0 to 4; these override the background's
 * @param background an id of the backgrounds vocabulary; null: not said
 * @param yearsOfExperience working years, 0 to 60; null: not said
 * @param careerStage null: not said
 * @param age in years; null: not said
 * @param home null: not said
 * @param relocate how far they would go for a program; null: not said
 * @param citizenship ISO 3166-1 alpha-2 codes; empty: not said
 * @param workAuthorization ISO 3166-1 alpha-2 codes; empty: not said
 * @param languages BCP 47 tags; empty: not said
 * @param hoursPerWeek what they have beside their life, 1 to 80; null: not said
 * @param fullTime times in which they could do a program full time
 * @param fullTimeWeeks weeks at once that they could take off at any time, 0 to 104; null: not said
 * @param start the first day of the plan; null: the day of asking
 * @param horizonMonths how far the plan reaches, 1 to 60; null: not said
 * @param needsFunding whether unpaid work of 20 hours a week or more is out of the question
 * @param maxCost the most they would pay for one step; null: not said
 * @param setting which settings they accept
 * @param applicationsPerWindow how many applications they would write in one window, 0 to 20; null:
 *     not said
 * @param completed ids of entries done
 * @param excluded ids of entries never to be proposed
 * @param pinned ids of entries to plan around
 */
public record Profile(
    Goal goal,
    Map<String, Integer> skills,
    @Nullable String background,
    @Nullable Integer yearsOfExperience,
    @Nullable CareerStage careerStage,
    @Nullable Integer age,
    @Nullable Home home,
    @Nullable Relocate relocate,
    List<String> citizenship,
    List<String> workAuthorization,
    List<String> languages,
    @Nullable Double hoursPerWeek,
    List<FullTimeWindow> fullTime,
    @Nullable Integer fullTimeWeeks,
    @Nullable LocalDate start,
    @Nullable Integer horizonMonths,
    boolean needsFunding,
    @Nullable Money maxCost,
    SettingPreference setting,
    @Nullable Integer applicationsPerWindow,
    List<String> completed,
    List<String> excluded,
    List<String> pinned) {
  /** Copies; skills in the order of their ids. */
  public Profile {
    skills = Collections.unmodifiableMap(new TreeMap<>(skills));
    citizenship = List.copyOf(citizenship);
    workAuthorization = List.copyOf(workAuthorization);
    languages = List.copyOf(languages);
    fullTime = List.copyOf(fullTime);
    completed = List.copyOf(completed);
    excluded = List.copyOf(excluded);
    pinned = List.copyOf(pinned);
  }

  /** A profile of which only the track is said. */
  public static Profile of(Track track) {
    return builder(Goal.of(track)).build();
  }

  /** What is said of a reference person. */
  public static Profile of(ReferencePerson person) {
    Home home =
        person.country() == null && person.city() == null
            ? null
            : new Home(person.city(), person.country());
    return builder(new Goal(person.track(), person.role(), null))
        .background(person.background())
        .careerStage(person.careerStage())
        .home(home)
        .relocate(person.relocate())
        .hoursPerWeek(person.hoursPerWeek() == null ? null : person.hoursPerWeek().doubleValue())
        .fullTimeWeeks(person.fullTimeWeeks())
        .needsFunding(person.needsFunding())
        .build();
  }

  /** A builder in which only the goal is said. */
  public static ProfileBuilder builder(Goal goal) {
    return new ProfileBuilder(goal);
  }

  /** A builder that begins with this profile. */
  public ProfileBuilder toBuilder() {
    return new ProfileBuilder(this);
  }
}
