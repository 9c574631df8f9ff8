package org.waymark.store;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.WaymarkException;

/** A write was based on a version that no longer holds. Carries both values, to be compared. */
public final class StaleVersion extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final long basedOn;
  private final transient @Nullable EntryVersion current;
  private final @Nullable String attempted;

  StaleVersion(
      String id, long basedOn, @Nullable EntryVersion current, @Nullable String attempted) {
    super(
        "'"
            + id
            + "' was changed meanwhile: the write is based on version "
            + basedOn
            + ", now it is "
            + (current == null ? "not there" : "version " + current.version())
            + "; compare both and write again");
    this.id = id;
    this.basedOn = basedOn;
    this.current = current;
    this.attempted = attempted;
  }

  /** The entry's id. */
  public String id() {
    return id;
  }

  /** The version that the write was based on; 0 where it expected no such entry. */
  public long basedOn() {
    return basedOn;
  }

  /** What holds now; null where there has never been such an entry. */
  public @Nullable EntryVersion current() {
    return current;
  }

  /** The canonical body that was to be written; null where it was to be removed. */
  public @Nullable String attempted() {
    return attempted;
  }
}
