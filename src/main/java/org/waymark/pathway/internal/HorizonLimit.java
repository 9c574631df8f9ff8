package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Breach;

/** A step ends within the time planned for. */
final class HorizonLimit implements Limit {
  @Override
  public String code() {
    return "horizon";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    if (offering.pace == Offering.Pace.FLEXIBLE
        || (offering.start >= 0 && offering.end() <= person.horizonWeeks() + 1e-9)) {
      return null;
    }
    return new Breach(
        code(),
        "Its next round would end after the time planned for.",
        "until " + person.dateAt(offering.end()),
        "until " + person.dateAt(person.horizonWeeks()));
  }
}
