package org.waymark.store;

import java.util.List;

/**
 * What one write did.
 *
 * @param number the catalogue's version after it
 * @param versions what it wrote, in the order of its changes; empty when everything held already,
 *     and the number is then that of an earlier write
 */
public record Revision(long number, List<EntryVersion> versions) {
  /** Copies. */
  public Revision {
    versions = List.copyOf(versions);
  }

  /** Whether it wrote anything. */
  public boolean changed() {
    return !versions.isEmpty();
  }
}
