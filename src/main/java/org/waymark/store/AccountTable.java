package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Term;

/** The SQL of accounts and their links; each method works within its caller's transaction. */
final class AccountTable {
  private AccountTable() {}

  static List<Account> all(Handle handle) {
    return handle
        .createQuery("select * from account order by name")
        .map(AccountTable::account)
        .list();
  }

  static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("select * from account where name = :name")
        .bind("name", name)
        .map(AccountTable::account)
        .findOne();
  }

  private static Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        row.getString("name"),
        Term.find(Role.class, row.getString("role")).orElseThrow(),
        row.getString("password"),
        row.getBoolean("disabled"),
        Tables.instant(row, "created_at"));
  }

  static void insert(Handle handle, Account account) {
    handle
        .createUpdate(
            """
            insert into account (name, role, password, disabled, created_at)
            values (:name, :role, :password, :disabled, :created_at)
            """)
        .bind("name", account.name())
        .bind("role", account.role().id())
        .bind("password", account.password())
        .bind("disabled", account.isDisabled())
        .bind("created_at", Tables.instant(account.createdAt()))
        .execute();
  }

  static void update(Handle handle, Account account) {
    handle
        .createUpdate(
            """
            update account set role = :role, password = :password, disabled = :disabled
            where name = :name
            """)
        .bind("name", account.name())
        .bind("role", account.role().id())
        .bind("password", account.password())
        .bind("disabled", account.isDisabled())
        .execute();
  }

  /** Those that may make and disable accounts, held until the transaction's end. */
  static List<String> lockedAdmins(Handle handle) {
    return handle
        .createQuery(
            """
            select name from account where role = 'admin' and not disabled
            order by name for update
            """)
        .mapTo(String.class)
        .list();
  }

  static void insertLink(Handle handle, AccountLink link) {
    handle
        .createUpdate(
            """
            insert into account_link (secret_hash, account, expires_at)
            values (:secret_hash, :account, :expires_at)
            """)
        .bind("secret_hash", link.secretHash())
        .bind("account", link.account())
        .bind("expires_at", Tables.instant(link.expiresAt()))
        .execute();
  }

  static Optional<AccountLink> findLink(Handle handle, String hash) {
    return handle
        .createQuery("select * from account_link where secret_hash = :hash")
        .bind("hash", hash)
        .map((row, context) ->
            new AccountLink(
                row.getString("secret_hash"),
                row.getString("account"),
                Tables.instant(row, "expires_at")))
        .findOne();
  }

  /** Whether the link was there until now: of two who follow it at once, one has it. */
  static boolean takeLink(Handle handle, String hash) {
    return handle
            .createUpdate("delete from account_link where secret_hash = :hash")
            .bind("hash", hash)
            .execute()
        > 0;
  }

  /** Deletes an account's links; those that make the first account where it is null. */
  static void deleteLinks(Handle handle, @Nullable String account) {
    if (account == null) {
      handle.execute("delete from account_link where account is null");
    } else {
      handle
          .createUpdate("delete from account_link where account = :account")
          .bind("account", account)
          .execute();
    }
  }

  static int deleteLinksExpiredAt(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from account_link where expires_at <= :now")
        .bind("now", Tables.instant(now))
        .execute();
  }
}
