package org.waymark.pathway.internal;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.pathway.Breach;

/** All hard constraints that concern one offering alone, in the order in which they are told. */
final class Limits {
  private static final Limit INVITATION = new InvitationLimit();
  private static final Limit REACH = new ReachLimit();

  /** What concerns who the person is. */
  private static final List<Limit> WHO =
      List.of(
          new CareerStageLimit(),
          new AgeLimit(),
          new ResidenceLimit(),
          new CitizenshipLimit(),
          new WorkAuthorizationLimit(),
          new CircleLimit(),
          new LanguageLimit());

  /** What concerns who the person is and where they can go, not when. */
  private static final List<Limit> STANDING = joined(List.of(INVITATION), WHO, List.of(REACH));

  private static final List<Limit> ALL =
      joined(
          List.of(
              new StatusLimit(),
              INVITATION,
              new LongRouteLimit(),
              new ClosedLimit(),
              new ExcludedLimit(),
              new RefusedLimit()),
          WHO,
          List.of(
              new SettingLimit(),
              REACH,
              new CommuteLimit(),
              new FundingLimit(),
              new CostLimit(),
              new JourneyLimit(),
              new FullTimeLimit(),
              new HoursLimit(),
              new HorizonLimit()));

  private static List<Limit> joined(List<Limit> first, List<Limit> then, List<Limit> last) {
    return Stream.of(first, then, last).flatMap(List::stream).toList();
  }

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
