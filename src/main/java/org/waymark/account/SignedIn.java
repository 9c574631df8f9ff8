package org.waymark.account;

import java.time.Instant;
import org.waymark.store.Role;

/**
 * Who asks, where someone is signed in.
 *
 * @param name the account's name
 * @param token the session's secret, for the browser and nobody else
 * @param confirmedAt when the password or a passkey was given last
 */
public record SignedIn(String name, Role role, String token, Instant confirmedAt) {
  /** Without the secret. */
  @Override
  public String toString() {
    return name + " (" + role.id() + ")";
  }
}
