package org.waymark.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of the paths that advisors keep; each method works within its caller's transaction. */
final class HeldPathTable {
  private static final String ONE = " where account = :account and owner_hash = :owner_hash";

  private HeldPathTable() {}

  /** The paths that an account keeps, the newest first. */
  static List<HeldPath> of(Handle handle, String account) {
    return handle
        .createQuery(
            "select * from held_path where account = :account order by held_on desc, owner_hash")
        .bind("account", account)
        .map((row, context) ->
            new HeldPath(
                row.getString("account"),
                row.getString("owner_hash"),
                row.getString("share"),
                row.getString("note"),
                row.getObject("held_on", LocalDate.class),
                row.getString("seen")))
        .list();
  }

  static int holders(Handle handle, String ownerHash) {
    return handle
        .createQuery("select count(*) from held_path where owner_hash = :owner_hash")
        .bind("owner_hash", ownerHash)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether it was not kept before, and the path is still there. */
  static boolean insert(Handle handle, HeldPath held) {
    return handle
            .createUpdate(
                """
                insert into held_path (account, owner_hash, share, note, held_on, seen)
                select :account, owner_hash, :share, :note, :held_on, :seen from saved_path p
                where owner_hash = :owner_hash and not exists (
                  select 1 from held_path h
                  where h.account = :account and h.owner_hash = p.owner_hash)
                """)
            .bind("account", held.account())
            .bind("owner_hash", held.ownerHash())
            .bind("share", held.share())
            .bind("note", held.note())
            .bind("held_on", held.heldOn())
            .bind("seen", held.seen())
            .execute()
        > 0;
  }

  static boolean setNote(Handle handle, String account, String ownerHash, String note) {
    return set(handle, account, ownerHash, "note", note);
  }

  static boolean setSeen(Handle handle, String account, String ownerHash, String seen) {
    return set(handle, account, ownerHash, "seen", seen);
  }

  private static boolean set(
      Handle handle, String account, String ownerHash, String column, String value) {
    return handle
            .createUpdate("update held_path set " + column + " = :value" + ONE)
            .bind("value", value)
            .bind("account", account)
            .bind("owner_hash", ownerHash)
            .execute()
        > 0;
  }

  static boolean delete(Handle handle, String account, String ownerHash) {
    return handle
            .createUpdate("delete from held_path" + ONE)
            .bind("account", account)
            .bind("owner_hash", ownerHash)
            .execute()
        > 0;
  }

  static void deleteOf(Handle handle, String account) {
    handle
        .createUpdate("delete from held_path where account = :account")
        .bind("account", account)
        .execute();
  }
}
