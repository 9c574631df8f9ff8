package org.waymark.store;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** A write was based on a version that no longer holds. Carries both values, to be compared. */
public final class StaleVersion extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final long basedOn;
  private final transient @Nullable EntryVersion current;
  private final @Nullable String attempted;

  StaleVersion(
      String id, long basedOn, @Nullable EntryVersion current, @Nullable String attempted) {
    this(said(id, basedOn, current), id, basedOn, current, attempted);
  }

  private StaleVersion(
      Message said,
      String id,
      long basedOn,
      @Nullable EntryVersion current,
      @Nullable String attempted) {
    super(said, Say.english().of(said));
    this.id = id;
    this.basedOn = basedOn;
    this.current = current;
    this.attempted = attempted;
  }

  private static Message said(String id, long basedOn, @Nullable EntryVersion current) {
    String based = String.valueOf(basedOn);
    return current == null
        ? Message.of("refused.stale.gone", id, based)
        : Message.of("refused.stale", id, based, String.valueOf(current.version()));
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
