package org.waymark.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;

/**
 * The whole catalogue as it was at one version.
 *
 * @param version number of the newest revision; 0 when nothing was ever written
 * @param vocabularies null as long as none were written
 * @param live in the order of their ids
 * @param gone the newest version of each entry that was deleted or merged, in the order of the ids
 */
public record Contents(
    long version, @Nullable Vocabularies vocabularies, List<Live> live, List<EntryVersion> gone) {
  /** Copies. */
  public Contents {
    live = List.copyOf(live);
    gone = List.copyOf(gone);
  }

  /** The entries without their versions. */
  public List<Entry> entries() {
    return live.stream().map(Live::entry).toList();
  }

  /**
   * The ids of the entries that ids of merged ones lead to, through all later merges, in the order
   * of these; those that lead to none are left out.
   */
  public SortedMap<String, String> redirects() {
    Set<String> ids = live.stream().map(one -> one.entry().id()).collect(Collectors.toSet());
    Map<String, String> merges = new HashMap<>();
    for (EntryVersion version : gone) {
      if (version.mergedInto() != null) {
        merges.put(version.id(), version.mergedInto());
      }
    }
    SortedMap<String, String> redirects = new TreeMap<>();
    for (String from : merges.keySet()) {
      // It ends: a target is live when it is chosen, so the newest merge closes no circle.
      String end = merges.get(from);
      while (end != null && !ids.contains(end)) {
        end = merges.get(end);
      }
      if (end != null) {
        redirects.put(from, end);
      }
    }
    return redirects;
  }

  /**
   * The same as a catalogue.
   *
   * @throws IllegalStateException as long as there are no vocabularies
   */
  public Catalog catalog() {
    if (vocabularies == null) {
      throw new IllegalStateException("the store holds no vocabularies: nothing was imported yet");
    }
    return Catalog.of(version, vocabularies, entries());
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
