package org.waymark.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.UnknownEntry;
import org.waymark.json.EntryJson;

/** Which versions a list of changes writes, given those that hold. A pure function. */
final class Recording {
  private final Map<String, EntryVersion> held;
  private final long revision;
  private final Authorship by;
  private final Map<String, EntryVersion> written = new LinkedHashMap<>();

  private Recording(Map<String, EntryVersion> held, long revision, Authorship by) {
    this.held = held;
    this.revision = revision;
    this.by = by;
  }

  /**
   * The versions to write, in the order of the changes; none for what holds already.
   *
   * @param held the newest version of each id that the changes name; none for an unknown id
   * @throws StaleVersion when a change is based on a version that no longer holds
   * @throws UnknownEntry when an entry is to be merged into one that is not live in the end
   */
  static List<EntryVersion> of(
      List<Change> changes, Map<String, EntryVersion> held, long revision, Authorship by) {
    Recording recording = new Recording(held, revision, by);
    changes.forEach(recording::add);
    recording.checkTargets();
    return new ArrayList<>(recording.written.values());
  }

  /**
   * The ids that changes name: their own and those that they merge into.
   *
   * @throws IllegalArgumentException when two changes bear one id
   */
  static Set<String> idsOf(List<Change> changes) {
    Set<String> ids = new HashSet<>();
    for (Change change : changes) {
      if (!ids.add(change.id())) {
        throw new IllegalArgumentException("two changes of one write bear '" + change.id() + "'");
      }
    }
    for (Change change : changes) {
      if (change instanceof Change.Merge merge) {
        ids.add(merge.into());
      }
    }
    return ids;
  }

  private void add(Change change) {
    switch (change) {
      case Change.Put put -> {
        EntryVersion before = held.get(put.id());
        boolean there = before != null && before.isLive();
        Action action = put.reverting() ? Action.REVERTED : there ? Action.UPDATED : Action.CREATED;
        add(put, action, EntryJson.canonical(put.entry()), null, by);
      }
      case Change.Delete delete -> {
        Authorship own = new Authorship(by.who(), by.when(), delete.reason(), by.source());
        add(delete, Action.DELETED, null, null, own);
      }
      case Change.Merge merge -> add(merge, Action.MERGED, null, merge.into(), by);
    }
  }

  private void add(
      Change change,
      Action action,
      @Nullable String body,
      @Nullable String mergedInto,
      Authorship author) {
    String id = change.id();
    EntryVersion before = held.get(id);
    if (before != null
        && Objects.equals(before.body(), body)
        && Objects.equals(before.mergedInto(), mergedInto)) {
      return;
    }
    long version = before == null ? 0 : before.version();
    if (version != change.basedOn()) {
      throw new StaleVersion(id, change.basedOn(), before, body);
    }
    written.put(id, new EntryVersion(id, version + 1, revision, action, body, mergedInto, author));
  }

  private void checkTargets() {
    for (EntryVersion version : written.values()) {
      String into = version.mergedInto();
      if (into != null) {
        EntryVersion target = written.getOrDefault(into, held.get(into));
        if (target == null || !target.isLive()) {
          throw new UnknownEntry(into);
        }
      }
    }
  }
}
