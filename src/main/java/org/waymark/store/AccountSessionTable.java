package org.waymark.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of sessions; each method works within its caller's transaction. */
final class AccountSessionTable {
  private AccountSessionTable() {}

  static Optional<AccountSession> find(Handle handle, String hash) {
    return handle
        .createQuery("select * from account_session where secret_hash = :hash")
        .bind("hash", hash)
        .map((row, context) ->
            new AccountSession(
                row.getString("secret_hash"),
                row.getString("account"),
                Tables.instant(row, "begun_at"),
                Tables.instant(row, "used_at"),
                Tables.instant(row, "confirmed_at")))
        .findOne();
  }

  static void insert(Handle handle, AccountSession session) {
    handle
        .createUpdate(
            """
            insert into account_session (secret_hash, account, begun_at, used_at, confirmed_at)
            values (:secret_hash, :account, :begun_at, :used_at, :confirmed_at)
            """)
        .bind("secret_hash", session.secretHash())
        .bind("account", session.account())
        .bind("begun_at", Tables.instant(session.begunAt()))
        .bind("used_at", Tables.instant(session.usedAt()))
        .bind("confirmed_at", Tables.instant(session.confirmedAt()))
        .execute();
  }

  static boolean use(Handle handle, String hash, Instant now) {
    return handle
            .createUpdate("update account_session set used_at = :now where secret_hash = :hash")
            .bind("now", Tables.instant(now))
            .bind("hash", hash)
            .execute()
        > 0;
  }

  static boolean delete(Handle handle, String hash) {
    return handle
            .createUpdate("delete from account_session where secret_hash = :hash")
            .bind("hash", hash)
            .execute()
        > 0;
  }

  static int deleteOf(Handle handle, String account) {
    return handle
        .createUpdate("delete from account_session where account = :account")
        .bind("account", account)
        .execute();
  }

  static int deleteOld(Handle handle, Instant begunBefore, Instant usedBefore) {
    return handle
        .createUpdate("delete from account_session where begun_at <= :begun or used_at <= :used")
        .bind("begun", Tables.instant(begunBefore))
        .bind("used", Tables.instant(usedBefore))
        .execute();
  }
}
