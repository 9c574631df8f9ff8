package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
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
        Message.of("limit.horizon"),
        Message.of("limit.horizon.until", person.dateAt(offering.end())),
        Message.of("limit.horizon.until", person.dateAt(person.horizonWeeks())));
  }
}
