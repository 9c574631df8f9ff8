package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A link with which one chooses a password, once.
 *
 * @param secretHash SHA-256 of the link's secret, hexadecimal
 * @param account the account's name; null for the link that makes the first account
 * @param expiresAt from then on it is worth nothing
 */
public record AccountLink(String secretHash, @Nullable String account, Instant expiresAt) {
  /** Cuts the time to milliseconds, which every database keeps. */
  public AccountLink {
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
