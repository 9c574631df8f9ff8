package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
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
        Message.of("limit.hours", offering.hoursPerWeek),
        Message.of("hours-a-week", offering.hoursPerWeek),
        Message.of("hours-a-week", person.hoursPerWeek()));
  }
}
