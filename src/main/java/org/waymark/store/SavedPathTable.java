package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of saved paths; each method works within its caller's transaction. */
final class SavedPathTable {
  private SavedPathTable() {}

  static void insert(Handle handle, SavedPath path) {
    handle
        .createUpdate(
            """
            insert into saved_path (owner_hash, share_hash, version, created_on, used_on, sealed)
            values (:owner_hash, :share_hash, :version, :created_on, :used_on, :sealed)
            """)
        .bind("owner_hash", path.ownerHash())
        .bind("share_hash", path.shareHash())
        .bind("version", path.version())
        .bind("created_on", path.createdOn())
        .bind("used_on", path.usedOn())
        .bind("sealed", path.sealed())
        .execute();
  }

  /** The path that one of its two hashes names. */
  static Optional<SavedPath> find(Handle handle, String hash) {
    return handle
        .createQuery("select * from saved_path where owner_hash = :hash or share_hash = :hash")
        .bind("hash", hash)
        .map(SavedPathTable::path)
        .findOne();
  }

  /** Whether this use is the first of its day and was noted. */
  static boolean use(Handle handle, String ownerHash, LocalDate today) {
    return handle
            .createUpdate(
                """
                update saved_path set used_on = :today
                where owner_hash = :owner_hash and used_on < :today
                """)
            .bind("owner_hash", ownerHash)
            .bind("today", today)
            .execute()
        > 0;
  }

  /** Whether the version before this one held and gave way to it. */
  static boolean replace(Handle handle, SavedPath next) {
    return handle
            .createUpdate(
                """
                update saved_path set sealed = :sealed, version = :version
                where owner_hash = :owner_hash and version = :version - 1
                """)
            .bind("sealed", next.sealed())
            .bind("version", next.version())
            .bind("owner_hash", next.ownerHash())
            .execute()
        > 0;
  }

  static boolean delete(Handle handle, String ownerHash) {
    return handle
            .createUpdate("delete from saved_path where owner_hash = :owner_hash")
            .bind("owner_hash", ownerHash)
            .execute()
        > 0;
  }

  static int deleteUnusedSince(Handle handle, LocalDate day) {
    return handle
        .createUpdate("delete from saved_path where used_on < :day")
        .bind("day", day)
        .execute();
  }

  private static SavedPath path(ResultSet row, StatementContext context) throws SQLException {
    return new SavedPath(
        row.getString("owner_hash"),
        row.getString("share_hash"),
        row.getLong("version"),
        row.getObject("created_on", LocalDate.class),
        row.getObject("used_on", LocalDate.class),
        row.getString("sealed"));
  }
}
