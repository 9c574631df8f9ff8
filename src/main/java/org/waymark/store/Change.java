package org.waymark.store;

import org.waymark.catalog.Entry;

/**
 * What a write does to one entry. It is based on the version its author saw, and refused with
 * {@link StaleVersion} when another holds by then; unless what holds is what it asks for already,
 * in which case it does nothing, so that a write may be repeated.
 */
public sealed interface Change {
  /** The entry's id. */
  String id();

  /** The version that its author saw: the newest of its history, live or not; 0 for none. */
  long basedOn();

  /** An entry that has never been there. */
  static Change create(Entry entry) {
    return new Put(entry, 0, false);
  }

  /** A new value, or the return of what was deleted or merged. */
  static Change put(Entry entry, long basedOn) {
    return new Put(entry, basedOn, false);
  }

  /** The value of an earlier version, again. */
  static Change revert(Entry entry, long basedOn) {
    return new Put(entry, basedOn, true);
  }

  /**
   * The entry holds from now on.
   *
   * @param reverting whether the value is one from the history
   */
  record Put(Entry entry, long basedOn, boolean reverting) implements Change {
    /** Checks. */
    public Put {
      if (basedOn < 0 || (reverting && basedOn == 0)) {
        throw new IllegalArgumentException("based on version " + basedOn);
      }
    }

    @Override
    public String id() {
      return entry.id();
    }
  }

  /**
   * The entry leaves the catalogue; its history stays.
   *
   * @param reason stands in the history in place of the write's
   */
  record Delete(String id, long basedOn, String reason) implements Change {
    /** Checks. */
    public Delete {
      if (basedOn < 1) {
        throw new IllegalArgumentException("based on version " + basedOn);
      }
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a deletion needs a reason");
      }
    }
  }

  /**
   * The entry leaves the catalogue, and its id leads to another entry from now on. One that has
   * never been there (based on version 0) can be merged, too: other catalogues know it by that id.
   *
   * @param into id of an entry that is live once the write is done
   */
  record Merge(String id, String into, long basedOn) implements Change {
    /** Checks. */
    public Merge {
      if (basedOn < 0) {
        throw new IllegalArgumentException("based on version " + basedOn);
      }
      if (id.equals(into)) {
        throw new IllegalArgumentException("'" + id + "' can't be merged into itself");
      }
    }
  }
}
