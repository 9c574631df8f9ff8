package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Breach;

/** A fixed step takes its hours in each of its weeks. */
final class HoursLimit implements Limit {
  @Override
  public String code() {
    return "hours";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    boolean fits =
        offering.pace == Offering.Pace.FLEXIBLE
            || offering.fullTime
            || offering.hoursPerWeek <= person.hoursPerWeek() + 1e-9;
    if (fits) {
      return null;
    }
    return new Breach(
        code(),
        "It takes %s hours a week.".formatted(Words.number(offering.hoursPerWeek)),
        Words.number(offering.hoursPerWeek) + " hours a week",
        Words.number(person.hoursPerWeek()) + " hours a week");
  }
}
