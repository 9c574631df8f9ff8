package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Breach;
import org.waymark.place.Journey;

/**
 * Nobody moves to another place for a few hours a week: what is in person, part-time and longer
 * than a visit must be near home. Those who could move to it would have to find the rest of a
 * living there.
 */
final class CommuteLimit implements Limit {
  /** From so many hours a week one may live where it is held: half of a full week. */
  private static final double WORTH_A_MOVE_HOURS = 20;

  @Override
  public String code() {
    return "commute";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Message where = Words.place(offering.mode.city(), offering.mode.country());
    if (where == null
        || !isAttendedFromHome(offering)
        || !person.canReach(offering.mode)
        || person.journey(offering.mode) == Journey.NONE) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.commute", where, offering.hoursPerWeek),
        where,
        Message.of("limit.commute.has"));
  }

  /** Whether it is for people who live near: in person, part-time and longer than a visit. */
  static boolean isAttendedFromHome(Offering offering) {
    return offering.mode.setting() != Setting.ONLINE
        && offering.pace == Offering.Pace.FIXED
        && !offering.fullTime
        && offering.hoursPerWeek < WORTH_A_MOVE_HOURS
        && !offering.isVisit();
  }
}
