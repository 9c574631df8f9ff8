package org.waymark.curation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Entry;
import org.waymark.catalog.UnknownEntry;
import org.waymark.store.Authorship;
import org.waymark.store.Change;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Store;

/** What became of an entry over time, and the way back. */
public final class History {
  private History() {}

  /**
   * One version and what it changed.
   *
   * @param fields what differs from the version before, in the order of the fields; all that there
   *     is for the first version, and all that there was for an end
   */
  public record Step(EntryVersion version, List<FieldChange> fields) {
    /** Copies. */
    public Step {
      fields = List.copyOf(fields);
    }
  }

  /**
   * All versions of an entry, the newest first: who, when, why, and which fields.
   *
   * @throws UnknownEntry when there has never been such an entry
   */
  public static List<Step> of(Store store, String id) {
    List<EntryVersion> versions = store.history(id);
    if (versions.isEmpty()) {
      throw new UnknownEntry(id);
    }
    List<Step> steps = new ArrayList<>();
    String before = null;
    for (EntryVersion version : versions) {
      steps.add(new Step(version, FieldChange.between(before, version.body())));
      before = version.body();
    }
    return steps.reversed();
  }

  /**
   * What making the value of an earlier version hold again would make of the catalogue.
   *
   * @throws UnknownEntry as for {@link #revert}
   * @throws org.waymark.json.InvalidData likewise
   */
  public static Prospect prospect(Store store, String id, long to, long basedOn) {
    return Prospect.of(store.contents(), changes(store, id, to, basedOn));
  }

  private static List<Change> changes(Store store, String id, long to, long basedOn) {
    Entry earlier =
        store.history(id).stream()
            .filter(version -> version.version() == to)
            .findFirst()
            .flatMap(EntryVersion::entry)
            .orElseThrow(() -> new UnknownEntry(id, to));
    return List.of(Change.revert(earlier, basedOn));
  }

  /**
   * Makes the value of an earlier version hold again, as a new version.
   *
   * @param to the version whose value it is
   * @param basedOn the version that its author saw
   * @throws UnknownEntry when the entry has no such version, or it is that of an end
   * @throws org.waymark.store.StaleVersion when the entry was changed since
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision revert(Store store, String id, long to, long basedOn, Authorship by) {
    var _ = prospect(store, id, to, basedOn);
    return store.write(changes(store, id, to, basedOn), by);
  }
}
