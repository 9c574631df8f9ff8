package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, when, why, and what the facts come from.
 *
 * @param who an account's name, or the command that writes
 * @param when cut to milliseconds, which every database keeps
 * @param why a sentence for the history
 * @param source address of the page that bears the change out; null where none does
 */
public record Authorship(String who, Instant when, String why, @Nullable String source) {
  /** Checks. */
  public Authorship {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a change needs a name: who makes it");
    }
    if (why.isBlank()) {
      throw new IllegalArgumentException("a change needs a reason: why it is made");
    }
    when = when.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Authorship without a source. */
  public static Authorship of(String who, Instant when, String why) {
    return new Authorship(who, when, why, null);
  }
}
