package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** What has ended or is paused cannot be joined. */
final class StatusLimit implements Limit {
  @Override
  public String code() {
    return "status";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    return switch (offering.entry.status()) {
      case ACTIVE, UPCOMING, UNKNOWN -> null;
      case ENDED -> breach("ended");
      case PAUSED -> breach("paused");
    };
  }

  private Breach breach(String status) {
    return new Breach(
        code(),
        Message.of("limit.status." + status),
        Message.of("limit.status.demands"),
        Message.of("limit.status." + status + ".has"));
  }
}
