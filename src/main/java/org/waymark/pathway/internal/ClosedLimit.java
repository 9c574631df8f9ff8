package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** What was completed, or is the same as something completed, never returns. */
final class ClosedLimit implements Limit {
  @Override
  public String code() {
    return "completed";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Message because = person.closed().get(offering.id());
    return because == null
        ? null
        : new Breach(
            code(), because, Message.of("limit.closed.demands"), Message.of("limit.closed.has"));
  }
}
