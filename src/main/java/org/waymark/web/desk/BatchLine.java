package org.waymark.web.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.store.Batches;

/** A batch as lists tell it. */
public record BatchLine(long number, String who, String when, String why, String entries) {
  /** A moment as pages of batches write it. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static BatchLine of(Batches.Summary batch) {
    return new BatchLine(
        batch.number(),
        batch.by().who(),
        TIME.format(batch.by().when()),
        batch.by().why(),
        batch.entries() == 1 ? "1 entry" : batch.entries() + " entries");
  }
}
