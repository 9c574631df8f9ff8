package org.waymark.store;

import java.util.List;

/**
 * What one write did to the catalogue.
 *
 * @param number the catalogue's version after it
 * @param versions what it wrote, in the order of its changes
 * @param vocabularies names of those that it wrote
 */
public record Revision(long number, List<EntryVersion> versions, List<String> vocabularies) {
  /** Copies. */
  public Revision {
    versions = List.copyOf(versions);
    vocabularies = List.copyOf(vocabularies);
  }

  /**
   * Whether it wrote anything; if not, everything held already, and the number is that of an
   * earlier write.
   */
  public boolean changed() {
    return !versions.isEmpty() || !vocabularies.isEmpty();
  }
}
