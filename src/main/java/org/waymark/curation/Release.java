package org.waymark.curation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.json.JsonObject;

/**
 * What a numbered release tells about itself.
 *
 * @param number 1 for the first
 * @param date the day it was made
 * @param catalogVersion the store's version that it holds
 * @param counts entries by type, each type named
 * @param differences from the release before; from nothing for the first
 * @param sha256 hexadecimal digest of its JSON Lines file
 * @param paths whose paths differ from those on the release before; null for the first, and where
 *     the one before could not be planned on
 * @param lossesAccepted why it was made although it takes something from people's paths; null: it
 *     takes nothing
 * @param quality what was measured on it
 */
public record Release(
    int number,
    LocalDate date,
    long catalogVersion,
    Map<EntryType, Long> counts,
    ReleaseDifferences differences,
    String sha256,
    @Nullable PathRegression paths,
    @Nullable String lossesAccepted,
    Quality quality) {
  /** Copies. */
  public Release {
    counts = Map.copyOf(counts);
  }

  /** How many entries it holds. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * A release with all that it holds.
   *
   * @param entries as they were written, in the order of their ids; kept as JSON, so that one of an
   *     earlier form can still be looked at
   */
  public record Opened(Release release, List<JsonObject> entries) {
    /** Copies. */
    public Opened {
      entries = List.copyOf(entries);
    }

    /** What a later release does to this one. */
    public ReleaseDifferences to(Opened later) {
      return ReleaseDifferences.between(entries, later.entries());
    }
  }
}
