package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account: a key pair of which only the public half is here.
 *
 * @param id what its authenticator calls it, base64url
 * @param account the account's name
 * @param name what its owner calls it
 * @param handle what the authenticator calls the account: 256 random bits, base64url
 * @param credential the public key with its id, as the authenticator wrote them, base64url
 * @param signCount how often it had signed when it was last seen; 0 for ever where it doesn't count
 * @param isBackupEligible whether it may be on several devices
 * @param usedAt when it was last used; null for never
 */
public record Passkey(
    String id,
    String account,
    String name,
    String handle,
    String credential,
    long signCount,
    boolean isBackupEligible,
    Instant createdAt,
    @Nullable Instant usedAt) {
  /** Cuts the times to milliseconds, which every database keeps. */
  public Passkey {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    usedAt = usedAt == null ? null : usedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
