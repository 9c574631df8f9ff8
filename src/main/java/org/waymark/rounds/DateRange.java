package org.waymark.rounds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days between which something falls; both the same when announced.
 *
 * @param zone an announced deadline's zone, {@code AoE} or an IANA id; null for estimates
 */
public record DateRange(LocalDate from, LocalDate until, @Nullable String zone) {
  /** Checks and copies. */
  public DateRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("the range ends " + until + " before " + from);
    }
  }

  /** Whether it is one announced day. */
  public boolean isExact() {
    return from.equals(until);
  }
}
