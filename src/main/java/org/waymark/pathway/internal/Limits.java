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
          new FullTimeLimit(),
          new HoursLimit(),
          new HorizonLimit());

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

  /** Every limit that an offering breaks. */
  static List<Breach> breaches(Offering offering, Person person) {
    return ALL.stream()
        .map(limit -> limit.breach(offering, person))
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
