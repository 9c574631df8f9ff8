package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The passkeys of a store's accounts, and the challenges that they have yet to sign. Safe for use
 * by many threads, and on PostgreSQL by many processes.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away.
 */
public final class PasskeyRecords {
  private final Store store;

  /** The passkeys of a store. */
  public PasskeyRecords(Store store) {
    this.store = store;
  }

  /** An account's, in the order in which they were made. */
  public List<Passkey> of(String account) {
    return store.read(handle -> PasskeyTable.of(handle, account));
  }

  /** A passkey by its id. */
  public Optional<Passkey> find(String id) {
    return store.read(handle -> PasskeyTable.find(handle, id));
  }

  /**
   * Adds a passkey.
   *
   * @return whether its id was new; else nothing was written
   */
  public boolean add(Passkey passkey) {
    return store.change(handle -> {
      if (PasskeyTable.find(handle, passkey.id()).isPresent()) {
        return false;
      }
      PasskeyTable.insert(handle, passkey);
      return true;
    });
  }

  /**
   * Notes that a passkey signed.
   *
   * @return whether it was as it was read; else nothing was written
   */
  public boolean use(Passkey passkey, long signCount, Instant now) {
    return store.change(handle -> PasskeyTable.use(handle, passkey, signCount, now));
  }

  /** Removes a passkey of an account; whether it was there. */
  public boolean remove(String account, String id) {
    return store.change(handle -> PasskeyTable.delete(handle, account, id));
  }

  /**
   * Keeps a challenge.
   *
   * @param account whose passkey is to sign it; null for anyone who signs in
   */
  public void putChallenge(String hash, @Nullable String account, Instant expires) {
    store.change(handle -> {
      PasskeyTable.insertChallenge(handle, hash, account, expires);
      return true;
    });
  }

  /**
   * Takes a challenge: of two who answer it, one has it.
   *
   * @return whether it was there, for this account, and had not expired
   */
  public boolean takeChallenge(String hash, @Nullable String account, Instant now) {
    return store.change(handle -> PasskeyTable.takeChallenge(handle, hash, account, now));
  }
}
