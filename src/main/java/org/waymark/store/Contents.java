package org.waymark.store;

import java.time.Instant;
import java.util.List;
import org.waymark.catalog.Entry;

/**
 * All live entries as they were at one version of the catalogue.
 *
 * @param version number of the newest revision; 0 when nothing was ever written
 * @param live in the order of their ids
 */
public record Contents(long version, List<Live> live) {
  /** Copies. */
  public Contents {
    live = List.copyOf(live);
  }

  /** The entries without their versions. */
  public List<Entry> entries() {
    return live.stream().map(Live::entry).toList();
  }

  /**
   * An entry that is in the catalogue.
   *
   * @param version of the entry, on which a change of it is based
   * @param revision the catalogue's version that it was last changed in
   * @param changedAt when that was
   */
  public record Live(Entry entry, long version, long revision, Instant changedAt) {}
}
