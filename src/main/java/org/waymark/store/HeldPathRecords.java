package org.waymark.store;

import java.util.List;

/**
 * The paths that advisors keep on their desks. An account sees its own only; a path that is erased
 * takes its rows with it, and an account that is disabled too. Safe for use by many threads, and on
 * PostgreSQL by many processes.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away.
 */
public final class HeldPathRecords {
  private final Store store;

  /** The kept paths of a store. */
  public HeldPathRecords(Store store) {
    this.store = store;
  }

  /** What an account keeps, the newest first. */
  public List<HeldPath> of(String account) {
    return store.read(handle -> HeldPathTable.of(handle, account));
  }

  /** How many accounts keep a path. */
  public int holders(String ownerHash) {
    return store.read(handle -> HeldPathTable.holders(handle, ownerHash));
  }

  /**
   * Keeps a path.
   *
   * @return whether it was not kept before and is there; else nothing was written
   */
  public boolean add(HeldPath held) {
    return store.change(handle -> HeldPathTable.insert(handle, held));
  }

  /**
   * Writes an account's note.
   *
   * @return whether the account keeps the path
   */
  public boolean setNote(String account, String ownerHash, String note) {
    return store.change(handle -> HeldPathTable.setNote(handle, account, ownerHash, note));
  }

  /**
   * Writes what an account knows of a path.
   *
   * @return whether the account keeps the path
   */
  public boolean setSeen(String account, String ownerHash, String seen) {
    return store.change(handle -> HeldPathTable.setSeen(handle, account, ownerHash, seen));
  }

  /**
   * Keeps a path no longer.
   *
   * @return whether the account kept it
   */
  public boolean remove(String account, String ownerHash) {
    return store.change(handle -> HeldPathTable.delete(handle, account, ownerHash));
  }
}
