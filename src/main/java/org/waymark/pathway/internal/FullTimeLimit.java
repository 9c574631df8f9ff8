package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** A full-time program needs a time in which the person can leave everything else. */
final class FullTimeLimit implements Limit {
  @Override
  public String code() {
    return "full-time";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    if (!offering.fullTime || person.canLeaveFor(offering)) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.full-time", offering.weeks),
        Message.of("limit.full-time.demands", offering.weeks),
        person.fullTimeInWords());
  }
}
