package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a store, with their sessions and one-time links. Writes raise no version of the
 * catalogue. Safe for use by many threads, and on PostgreSQL by many processes.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away.
 */
public final class AccountRecords {
  private final Store store;

  /** The accounts of a store. */
  public AccountRecords(Store store) {
    this.store = store;
  }

  /** What became of a change of an account. */
  public enum Result {
    /** It was made. */
    DONE,
    /** There is no such account. */
    UNKNOWN,
    /** Nobody would be left who may make and disable accounts. */
    LAST_ADMIN
  }

  /** All accounts by their names. */
  public List<Account> all() {
    return store.read(AccountTable::all);
  }

  /** An account by its name. */
  public Optional<Account> find(String name) {
    return store.read(handle -> AccountTable.find(handle, name));
  }

  /**
   * Adds an account, with a link to choose its password where there is one.
   *
   * @return whether the name was free; else nothing was written
   */
  public boolean add(Account account, @Nullable AccountLink link) {
    return store.change(handle -> {
      if (AccountTable.find(handle, account.name()).isPresent()) {
        return false;
      }
      AccountTable.insert(handle, account);
      if (link != null) {
        AccountTable.insertLink(handle, link);
      }
      return true;
    });
  }

  /**
   * Changes an account; its sessions and links end, so that whoever is signed in signs in anew.
   * What a disabled one kept of people's paths is deleted, and the passkeys of one whose password
   * is to be chosen anew.
   *
   * @param link a new one to choose a password with; null for none
   */
  public Result change(String name, UnaryOperator<Account> change, @Nullable AccountLink link) {
    AtomicReference<Result> result = new AtomicReference<>(Result.DONE);
    store.change(handle -> {
      List<String> admins = AccountTable.lockedAdmins(handle);
      Account before = AccountTable.find(handle, name).orElse(null);
      if (before == null) {
        result.set(Result.UNKNOWN);
        return false;
      }
      Account after = change.apply(before);
      boolean stays = after.role() == Role.ADMIN && !after.isDisabled();
      if (admins.equals(List.of(name)) && !stays) {
        result.set(Result.LAST_ADMIN);
        return false;
      }
      AccountTable.update(handle, after);
      AccountSessionTable.deleteOf(handle, name);
      AccountTable.deleteLinks(handle, name);
      if (after.isDisabled()) {
        HeldPathTable.deleteOf(handle, name);
      }
      if (after.password() == null) {
        PasskeyTable.deleteOf(handle, name);
      }
      if (link != null) {
        AccountTable.insertLink(handle, link);
      }
      return true;
    });
    return result.get();
  }

  /** Puts the link that makes the first account in place of an earlier one. */
  public void putFirstLink(AccountLink link) {
    store.change(handle -> {
      AccountTable.deleteLinks(handle, null);
      AccountTable.insertLink(handle, link);
      return true;
    });
  }

  /** A link by its secret's hash, also one that has expired. */
  public Optional<AccountLink> findLink(String hash) {
    return store.read(handle -> AccountTable.findLink(handle, hash));
  }

  /**
   * Takes a link of an account and sets the account's password; its sessions end.
   *
   * @return whether the link was there and had not expired
   */
  public boolean redeem(String hash, String password, Instant now) {
    return store.change(handle -> {
      AccountLink link = AccountTable.findLink(handle, hash).orElse(null);
      if (link == null || link.account() == null || !now.isBefore(link.expiresAt())) {
        return false;
      }
      Account account = AccountTable.find(handle, link.account()).orElseThrow();
      if (account.isDisabled() || !AccountTable.takeLink(handle, hash)) {
        return false;
      }
      AccountTable.update(
          handle,
          new Account(account.name(), account.role(), password, false, account.createdAt()));
      AccountSessionTable.deleteOf(handle, account.name());
      AccountTable.deleteLinks(handle, account.name());
      return true;
    });
  }

  /**
   * Takes the link that makes the first account, and makes it.
   *
   * @return whether the link was there, had not expired, and no account was there yet
   */
  public boolean redeemFirst(String hash, Account first, Instant now) {
    return store.change(handle -> {
      AccountLink link = AccountTable.findLink(handle, hash).orElse(null);
      boolean holds = link != null && link.account() == null && now.isBefore(link.expiresAt());
      if (!holds || !AccountTable.takeLink(handle, hash) || !AccountTable.all(handle).isEmpty()) {
        return false;
      }
      AccountTable.insert(handle, first);
      AccountTable.deleteLinks(handle, null);
      return true;
    });
  }

  /** A session by its secret's hash, also one that is too old. */
  public Optional<AccountSession> findSession(String hash) {
    return store.read(handle -> AccountSessionTable.find(handle, hash));
  }

  /**
   * Begins a session.
   *
   * @param before the hash of the one whose place it takes; null for none
   */
  public void begin(AccountSession session, @Nullable String before) {
    store.change(handle -> {
      if (before != null) {
        AccountSessionTable.delete(handle, before);
      }
      AccountSessionTable.insert(handle, session);
      return true;
    });
  }

  /** Notes that a session was used. */
  public void use(String hash, Instant now) {
    store.change(handle -> AccountSessionTable.use(handle, hash, now));
  }

  /** Ends a session. */
  public void end(String hash) {
    store.change(handle -> AccountSessionTable.delete(handle, hash));
  }

  /**
   * Ends all sessions of an account.
   *
   * @return how many there were
   */
  public int endAll(String account) {
    int[] count = {0};
    store.change(handle -> {
      count[0] = AccountSessionTable.deleteOf(handle, account);
      return count[0] > 0;
    });
    return count[0];
  }

  /**
   * Deletes sessions, links and challenges that are worth nothing any more.
   *
   * @param begunBefore sessions that began then or earlier
   * @param usedBefore sessions that were used then or earlier, and not since
   * @param now links and challenges that expire then or earlier
   */
  public void deleteOld(Instant begunBefore, Instant usedBefore, Instant now) {
    store.change(handle ->
        AccountSessionTable.deleteOld(handle, begunBefore, usedBefore)
                + AccountTable.deleteLinksExpiredAt(handle, now)
                + PasskeyTable.deleteChallengesExpiredAt(handle, now)
            > 0);
  }
}
