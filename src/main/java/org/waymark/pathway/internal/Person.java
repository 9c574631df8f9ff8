package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Message;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Assumption;
import org.waymark.pathway.StepMode;
import org.waymark.place.Journey;
import org.waymark.profile.FullTimeWindow;
import org.waymark.profile.Profile;

/**
 * A profile made whole: what was said, and what is assumed where nothing was.
 *
 * @param profile what was said
 * @param start the first day of the plan
 * @param horizonWeeks how far the plan reaches, in weeks from its start
 * @param hoursPerWeek hours beside their life
 * @param expected hours in each skill that they hold now
 * @param nominal the same as finished steps aim at
 * @param stage null when neither said nor plain from the background
 * @param country where they live, ISO 3166-1 alpha-2; null when not said
 * @param citizenship codes, said or assumed
 * @param workAuthorization codes, said or following from citizenship and residence
 * @param languages primary subtags
 * @param closed ids of entries that are done, or the same as something done, with the reason
 * @param notBefore by entry that refused or was withdrawn from, when a round may begin again
 * @param applications how many applications they would write in one window
 * @param assumedFullTimeWeeks full-time weeks assumed for a mentored program; 0 when something was
 *     said
 * @param travel where they can go
 * @param rates of exchange
 * @param assumptions everything that was assumed
 */
@SuppressWarnings("ArrayRecordComponent") // read-only states of one plan, never compared
record Person(
    Profile profile,
    LocalDate start,
    double horizonWeeks,
    double hoursPerWeek,
    double[] expected,
    double[] nominal,
    @Nullable CareerStage stage,
    @Nullable String country,
    List<String> citizenship,
    List<String> workAuthorization,
    List<String> languages,
    Map<String, Message> closed,
    Map<String, LocalDate> notBefore,
    int applications,
    double assumedFullTimeWeeks,
    Travel travel,
    Planning.Rates rates,
    List<Assumption> assumptions) {

  /** Weeks of full-time work that can be taken as a few days of leave. */
  static final double LEAVE_WEEKS = 1;

  /** The day that a time in weeks from the start falls on. */
  LocalDate dateAt(double weeks) {
    return start.plusDays(Math.round(weeks * 7));
  }

  /** Weeks from the start to a day, negative before it. */
  double weeksTo(LocalDate day) {
    return (day.toEpochDay() - start.toEpochDay()) / 7.0;
  }

  /** Whether an in-person mode is within reach; what is online always is. */
  boolean canReach(StepMode mode) {
    return travel.reaches(mode.city(), mode.country());
  }

  /** Whether an in-person mode can be attended from home. */
  boolean isNear(StepMode mode) {
    return travel.isNear(mode.city(), mode.country());
  }

  /** How far it is to where a mode takes place; none to what is online. */
  Journey journey(StepMode mode) {
    return mode.setting() == Setting.ONLINE
        ? Journey.NONE
        : travel.journey(mode.city(), mode.country());
  }

  Message reachInWords() {
    return travel.inWords();
  }

  /** Whether the person can leave everything else for a full-time step. */
  boolean canLeaveFor(Offering step) {
    if (step.weeks <= LEAVE_WEEKS + 1e-9) {
      return true;
    }
    Integer weeks = profile.fullTimeWeeks();
    if (weeks != null && step.weeks <= weeks + 1e-9) {
      return true;
    }
    LocalDate from = dateAt(step.start);
    LocalDate until = dateAt(step.end());
    for (FullTimeWindow window : profile.fullTime()) {
      if (!from.isBefore(window.from()) && !until.isAfter(window.until().plusDays(1))) {
        return true;
      }
    }
    return step.isLed() && step.weeks <= assumedFullTimeWeeks + 1e-9;
  }

  Message fullTimeInWords() {
    if (!profile.fullTime().isEmpty()) {
      FullTimeWindow window = profile.fullTime().getFirst();
      return Message.of("full-time.window", window.from(), window.until());
    }
    Integer weeks = profile.fullTimeWeeks();
    if (weeks != null) {
      return Message.of("full-time.weeks", weeks);
    }
    return assumedFullTimeWeeks == 0
        ? Message.of("full-time.none-assumed")
        : Message.of("full-time.assumed", assumedFullTimeWeeks);
  }

  /** The hours of each week of the horizon, with stated full-time windows at full-time hours. */
  Capacity capacity(double fullTimeHours) {
    double[] hours = new double[(int) Math.ceil(horizonWeeks)];
    for (int week = 0; week < hours.length; week++) {
      hours[week] = hoursPerWeek;
      LocalDate from = dateAt(week);
      LocalDate until = dateAt(week + 1).minusDays(1);
      for (FullTimeWindow window : profile.fullTime()) {
        if (!from.isBefore(window.from()) && !until.isAfter(window.until())) {
          hours[week] = Math.max(hoursPerWeek, fullTimeHours);
        }
      }
    }
    return Capacity.of(horizonWeeks, hours);
  }
}
