package org.waymark.pathway.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** Whoever was just refused, or withdrew, has nothing new to show for the round after. */
final class RefusedLimit implements Limit {
  @Override
  public String code() {
    return "refused";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    LocalDate from = person.notBefore().get(offering.id());
    if (from == null || !person.dateAt(offering.start).isBefore(from)) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.refused", from),
        Message.of("limit.refused.demands", from),
        Message.of("limit.refused.has", person.dateAt(offering.start)));
  }
}
