package org.waymark.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;

/**
 * One version of an entry, as it was written.
 *
 * @param version 1 for the first of its entry
 * @param revision the catalogue's version that it was written in
 * @param body canonical JSON; null where the entry was deleted or merged
 * @param mergedInto id of the entry that it became; null but for {@link Action#MERGED}
 */
public record EntryVersion(
    String id,
    long version,
    long revision,
    Action action,
    @Nullable String body,
    @Nullable String mergedInto,
    Authorship by) {
  /** Checks. */
  public EntryVersion {
    boolean gone = action == Action.DELETED || action == Action.MERGED;
    if (gone != (body == null) || (action == Action.MERGED) != (mergedInto != null)) {
      throw new IllegalArgumentException(id + " version " + version + ": " + action + " " + body);
    }
  }

  /** Whether the entry stands in the catalogue with this version. */
  public boolean isLive() {
    return body != null;
  }

  /**
   * The entry; empty where it was deleted or merged.
   *
   * @throws org.waymark.json.InvalidData when the body is not of today's form
   */
  public Optional<Entry> entry() {
    return Optional.ofNullable(body).map(text -> EntryJson.read(text, id).orThrow());
  }
}
