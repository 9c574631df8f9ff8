package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** What the person excluded never returns. */
final class ExcludedLimit implements Limit {
  @Override
  public String code() {
    return "excluded";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    return person.profile().excluded().contains(offering.id())
        ? new Breach(
            code(),
            Message.of("limit.excluded"),
            Message.of("limit.excluded.demands"),
            Message.of("limit.excluded.has"))
        : null;
  }
}
