package org.waymark.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param password the password's hash; null while none is chosen, so that nobody can sign in
 * @param isDisabled whether it can't be signed in to any more
 * @param createdAt cut to milliseconds, which every database keeps
 */
public record Account(
    String name, Role role, @Nullable String password, boolean isDisabled, Instant createdAt) {
  /** Cuts the time. */
  public Account {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Without the password's hash. */
  @Override
  public String toString() {
    return "account " + name + " (" + role.id() + ")";
  }
}
