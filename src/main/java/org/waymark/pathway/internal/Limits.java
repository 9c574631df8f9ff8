package org.waymark.pathway.internal;

import java.util.List;
import org.waymark.pathway.Breach;

/** All hard constraints that concern one offering alone, in the order in which they are told. */
final class Limits {
  private static final List<Limit> ALL =
      List.of(
          new StatusLimit(),
          new InvitationLimit(),
          new LongRouteLimit(),
          new ClosedLimit(),
          new ExcludedLimit(),
          new RefusedLimit(),
          new CareerStageLimit(),
          new AgeLimit(),
          new ResidenceLimit(),
          new CitizenshipLimit(),
          new WorkAuthorizationLimit(),
          new CircleLimit(),
          new LanguageLimit(),
          new SettingLimit(),
          new ReachLimit(),
          new CommuteLimit(),
          new FundingLimit(),
          new CostLimit(),
          new JourneyLimit(),
          new FullTimeLimit(),
          new HoursLimit(),
          new HorizonLimit());

  /** What concerns who the person is and where they can go, not when. */
  private static final List<Limit> STANDING =
      List.of(
          new InvitationLimit(),
          new CareerStageLimit(),
          new AgeLimit(),
          new ResidenceLimit(),
          new CitizenshipLimit(),
          new WorkAuthorizationLimit(),
          new CircleLimit(),
          new LanguageLimit(),
          new ReachLimit());

  private Limits() {}

  /** Whether an offering keeps all limits. */
  static boolean allow(Offering offering, Person person) {
    for (Limit limit : ALL) {
      if (limit.breach(offering, person) != null) {
        return false;
      }
    }
    return true;
  }

  /** The limits of standing and place that an offering breaks; it needs no dates. */
  static List<Breach> standing(Offering offering, Person person) {
    return breaches(STANDING, offering, person);
  }

  /** Every limit that an offering breaks. */
  static List<Breach> breaches(Offering offering, Person person) {
    return breaches(ALL, offering, person);
  }

  private static List<Breach> breaches(List<Limit> limits, Offering offering, Person person) {
    return limits.stream()
        .map(limit -> limit.breach(offering, person))
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
