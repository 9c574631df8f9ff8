package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
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
      case ENDED -> new Breach(code(), "It has ended.", "running", "ended");
      case PAUSED -> new Breach(code(), "It is paused.", "running", "paused");
    };
  }
}
