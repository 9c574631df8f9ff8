package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An account that is signed in, in one browser.
 *
 * @param secretHash SHA-256 of the session's secret, hexadecimal
 * @param account the account's name
 * @param begunAt when it signed in
 * @param usedAt about when it was last used
 * @param confirmedAt when the password or a passkey was given last
 */
public record AccountSession(
    String secretHash, String account, Instant begunAt, Instant usedAt, Instant confirmedAt) {
  /** Cuts the times to milliseconds, which every database keeps. */
  public AccountSession {
    begunAt = begunAt.truncatedTo(ChronoUnit.MILLIS);
    usedAt = usedAt.truncatedTo(ChronoUnit.MILLIS);
    confirmedAt = confirmedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
