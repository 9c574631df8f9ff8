package org.waymark.live;

import java.time.Instant;
import java.util.List;
import org.waymark.catalog.Entry;

/** What an id leads to. */
public sealed interface Lookup {
  /** The id that was asked for. */
  String id();

  /**
   * It is that of an entry.
   *
   * @param version of the entry, on which a change of it is based
   * @param changedAt when that version was written
   */
  record Found(Entry entry, long version, Instant changedAt) implements Lookup {
    @Override
    public String id() {
      return entry.id();
    }
  }

  /**
   * It leads to an entry of another id: it was merged into that, or is a former name of it.
   *
   * @param to id of an entry that is in the catalogue
   */
  record Moved(String id, String to) implements Lookup {}

  /**
   * The entry was removed.
   *
   * @param reason why, in a sentence
   * @param since when
   */
  record Gone(String id, String reason, Instant since) implements Lookup {}

  /**
   * There has never been such an entry.
   *
   * @param nearest entries whose ids are spelled most nearly so, the nearest first; may be empty
   */
  record Unknown(String id, List<Entry> nearest) implements Lookup {
    /** Copies. */
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }
}
