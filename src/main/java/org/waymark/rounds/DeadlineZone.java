package org.waymark.rounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines in time. "Anywhere on earth" is the zone in which a day ends last, UTC−12 (IEEE 802.16
 * used it first). A date without a zone is read so: it means the end of that day there.
 */
public final class DeadlineZone {
  /** The id of the zone in which a day ends last. */
  public static final String AOE = "AoE";

  private DeadlineZone() {}

  /**
   * The zone of an id.
   *
   * @param id {@code AoE}, an IANA id, or null for a deadline without a zone
   * @throws DateTimeException when no zone bears the id
   */
  public static ZoneId of(@Nullable String id) {
    return id == null || id.equals(AOE) ? ZoneOffset.ofHours(-12) : ZoneId.of(id);
  }

  /** The moment at which a deadline has passed: the end of its day in its zone. */
  public static Instant end(LocalDate day, @Nullable String zone) {
    return day.plusDays(1).atStartOfDay(of(zone)).toInstant();
  }
}
