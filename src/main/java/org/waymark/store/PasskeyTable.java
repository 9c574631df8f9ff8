package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of passkeys and challenges; each method works within its caller's transaction. */
final class PasskeyTable {
  private PasskeyTable() {}

  static List<Passkey> of(Handle handle, String account) {
    return handle
        .createQuery(
            "select * from account_passkey where account = :account order by created_at, id")
        .bind("account", account)
        .map(PasskeyTable::passkey)
        .list();
  }

  static Optional<Passkey> find(Handle handle, String id) {
    return handle
        .createQuery("select * from account_passkey where id = :id")
        .bind("id", id)
        .map(PasskeyTable::passkey)
        .findOne();
  }

  private static Passkey passkey(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
    return new Passkey(
        row.getString("id"),
        row.getString("account"),
        row.getString("name"),
        row.getString("handle"),
        row.getString("credential"),
        row.getLong("sign_count"),
        row.getBoolean("backup_eligible"),
        Tables.instant(row, "created_at"),
        used == null ? null : used.toInstant());
  }

  static void insert(Handle handle, Passkey passkey) {
    handle
        .createUpdate(
            """
            insert into account_passkey
              (id, account, name, handle, credential, sign_count, backup_eligible, created_at)
            values
              (:id, :account, :name, :handle, :credential, :sign_count, :backup_eligible,
               :created_at)
            """)
        .bind("id", passkey.id())
        .bind("account", passkey.account())
        .bind("name", passkey.name())
        .bind("handle", passkey.handle())
        .bind("credential", passkey.credential())
        .bind("sign_count", passkey.signCount())
        .bind("backup_eligible", passkey.isBackupEligible())
        .bind("created_at", Tables.instant(passkey.createdAt()))
        .execute();
  }

  static boolean use(Handle handle, Passkey passkey, long signCount, Instant now) {
    return handle
            .createUpdate(
                """
                update account_passkey set sign_count = :after, used_at = :now
                where id = :id and sign_count = :before
                """)
            .bind("after", signCount)
            .bind("now", Tables.instant(now))
            .bind("id", passkey.id())
            .bind("before", passkey.signCount())
            .execute()
        > 0;
  }

  static boolean delete(Handle handle, String account, String id) {
    return handle
            .createUpdate("delete from account_passkey where id = :id and account = :account")
            .bind("id", id)
            .bind("account", account)
            .execute()
        > 0;
  }

  static void deleteOf(Handle handle, String account) {
    handle
        .createUpdate("delete from account_passkey where account = :account")
        .bind("account", account)
        .execute();
  }

  static void insertChallenge(
      Handle handle, String hash, @Nullable String account, Instant expires) {
    handle
        .createUpdate(
            """
            insert into account_challenge (hash, account, expires_at)
            values (:hash, :account, :expires_at)
            """)
        .bind("hash", hash)
        .bind("account", account)
        .bind("expires_at", Tables.instant(expires))
        .execute();
  }

  /** Whether a challenge was there until now, for this account, and had not expired. */
  static boolean takeChallenge(Handle handle, String hash, @Nullable String account, Instant now) {
    return handle
            .createUpdate(
                """
                delete from account_challenge
                where hash = :hash and coalesce(account, '') = :account and expires_at > :now
                """)
            .bind("hash", hash)
            .bind("account", account == null ? "" : account)
            .bind("now", Tables.instant(now))
            .execute()
        > 0;
  }

  static int deleteChallengesExpiredAt(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from account_challenge where expires_at <= :now")
        .bind("now", Tables.instant(now))
        .execute();
  }
}
