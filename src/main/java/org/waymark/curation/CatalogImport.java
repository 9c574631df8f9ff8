package org.waymark.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.InvalidData;
import org.waymark.store.Authorship;
import org.waymark.store.BaseUpdate;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Revision;
import org.waymark.store.Store;
import org.waymark.store.Verdict;

/**
 * What taking the catalogue's files over into a store does: prepared, to be looked at, then
 * applied. Repeating it does nothing.
 *
 * <p>Each entry is compared three ways: its file, the store, and the base, which is what both
 * agreed on last. What changed on one side only, holds. What changed on both goes into the review
 * queue, and the store keeps its value until someone decides. The vocabularies' files always hold.
 * A redirect of the files is taken over where the store holds no entry of that id in the end and
 * knows no other redirect for it; none is ever taken away.
 */
public final class CatalogImport {
  /** Names imports of the folder in the review queue. */
  public static final String ORIGIN = "import";

  /** So many removals are always taken for a wish; more are refused past {@link #SHARE}. */
  private static final int FEW = 10;

  /** The share of the store's entries that an import removes at most, unless told otherwise. */
  private static final double SHARE = 0.1;

  private static final String REMOVED = "its file was removed from the catalogue's folder";

  private final CatalogFolder.Contents files;
  private final Contents held;
  private final Map<String, String> base;
  private final List<Review> openReviews;
  private final Map<String, Entry> inFiles;
  private final Map<String, Entry> inStore;
  private final Map<String, Long> versions = new HashMap<>();
  private final List<ImportItem> items = new ArrayList<>();
  private final Map<String, String> agreed = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final SortedMap<String, String> newRedirects = new TreeMap<>();
  private boolean removalsAllowed;

  private CatalogImport(CatalogFolder.Contents files, Store store) {
    this.files = files;
    this.base = store.importBase();
    this.openReviews = store.openReviews();
    this.held = store.contents();
    this.inFiles = byId(files.entries());
    this.inStore = byId(held.entries());
    held.live().forEach(live -> versions.put(live.entry().id(), live.version()));
    held.gone().forEach(gone -> versions.put(gone.id(), gone.version()));
  }

  private static Map<String, Entry> byId(Collection<Entry> entries) {
    Map<String, Entry> byId = new TreeMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return byId;
  }

  /** Compares files, which are valid as a whole, with a store. */
  public static CatalogImport prepare(CatalogFolder.Contents files, Store store) {
    CatalogImport prepared = new CatalogImport(files, store);
    Set<String> ids = new TreeSet<>(prepared.base.keySet());
    ids.addAll(prepared.inFiles.keySet());
    ids.addAll(prepared.inStore.keySet());
    ids.forEach(prepared::compare);
    prepared.compareRedirects();
    return prepared;
  }

  private void compareRedirects() {
    Map<String, String> known = held.redirects();
    Set<String> after = new HashSet<>();
    Outcome.of(inStore.values(), entryChanges()).forEach(entry -> after.add(entry.id()));
    files
        .redirects()
        .forEach((from, to) -> {
          if (!known.containsKey(from) && !after.contains(from) && after.contains(to)) {
            newRedirects.put(from, to);
          }
        });
  }

  private void compare(String id) {
    String before = base.get(id);
    Entry file = inFiles.get(id);
    Entry stored = inStore.get(id);
    String fileBody = file == null ? null : EntryJson.canonical(file);
    Comparison comparison =
        file != null && file.equals(stored)
            ? Comparison.AGREED
            : Comparison.of(before, fileBody, stored == null ? null : EntryJson.canonical(stored));
    switch (comparison) {
      case AGREED -> agree(id, before, fileBody);
      case FILE_CHANGED -> {
        agree(id, before, fileBody);
        add(id, comparison);
      }
      case STORE_CHANGED, CONFLICT -> add(id, comparison);
    }
  }

  private void agree(String id, @Nullable String before, @Nullable String body) {
    if (body == null) {
      if (before != null) {
        dropped.add(id);
      }
    } else if (!body.equals(before)) {
      agreed.put(id, body);
    }
  }

  private void add(String id, Comparison comparison) {
    items.add(
        new ImportItem(
            id,
            comparison,
            base.get(id),
            inFiles.get(id),
            inStore.get(id),
            versions.getOrDefault(id, 0L)));
  }

  /** The entries about which file and store differ, in the order of their ids. */
  public List<ImportItem> items() {
    return List.copyOf(items);
  }

  /** The same of one comparison. */
  public List<ImportItem> items(Comparison comparison) {
    return items.stream().filter(item -> item.comparison() == comparison).toList();
  }

  /** Whether the vocabularies' files differ from what the store holds. */
  public boolean changesVocabularies() {
    return !files.vocabularies().equals(held.vocabularies());
  }

  /** The redirects of the files that the store doesn't know: where ids lead, in their order. */
  public SortedMap<String, String> newRedirects() {
    return Collections.unmodifiableSortedMap(newRedirects);
  }

  /** The entries that it would remove from the store, in the order of their ids. */
  public List<String> removals() {
    return items(Comparison.FILE_CHANGED).stream()
        .filter(item -> item.file() == null && !newRedirects.containsKey(item.id()))
        .map(ImportItem::id)
        .toList();
  }

  /** The same, free to remove as many entries as have lost their files. */
  public CatalogImport allowingRemovals() {
    removalsAllowed = true;
    return this;
  }

  /**
   * Makes sure that it removes no more than a tenth of the store's entries, or ten.
   *
   * @throws MassRemoval when it would, and was not told that it may
   */
  public void refuseMassRemoval() {
    List<String> removed = removals();
    if (!removalsAllowed && removed.size() > FEW && removed.size() > SHARE * inStore.size()) {
      throw new MassRemoval(removed, inStore.size());
    }
  }

  /**
   * Writes what was prepared, as one revision: the changed entries and vocabularies, the reviews,
   * the new base.
   *
   * @throws MassRemoval when it would remove a large part of the catalogue and was not told that it
   *     may; nothing is changed then
   * @throws InvalidData when files and store are each valid, but what would come of both is not;
   *     nothing is changed then
   * @throws org.waymark.store.StaleVersion when an entry was changed since it was prepared
   */
  public Revision apply(Store store, Authorship by) {
    refuseMassRemoval();
    var _ = prospect();
    return store.write(
        Batch.of(changes())
            .with(files.vocabularies())
            .with(new BaseUpdate(agreed, dropped))
            .withReviews(proposals(), settled()),
        by);
  }

  /**
   * What it would make of the store's catalogue.
   *
   * @throws InvalidData when what would come of files and store together is not valid
   */
  public Prospect prospect() {
    return Prospect.of(held, files.vocabularies(), changes());
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>(entryChanges());
    changes.removeIf(change -> newRedirects.containsKey(change.id()));
    newRedirects.forEach(
        (from, to) -> changes.add(new Change.Merge(from, to, versions.getOrDefault(from, 0L))));
    return changes;
  }

  private List<Change> entryChanges() {
    return items(Comparison.FILE_CHANGED).stream().map(CatalogImport::change).toList();
  }

  private static Change change(ImportItem item) {
    return item.file() == null
        ? new Change.Delete(item.id(), item.version(), REMOVED)
        : Change.put(item.file(), item.version());
  }

  private List<Proposal> proposals() {
    return items(Comparison.CONFLICT).stream()
        .map(item ->
            new Proposal(
                item.id(),
                ORIGIN,
                item.version(),
                item.base(),
                item.file() == null ? null : EntryJson.canonical(item.file())))
        .toList();
  }

  /** Open reviews of earlier imports that have nothing left to decide. */
  private Map<Long, Verdict> settled() {
    Set<String> conflicts = new HashSet<>();
    items(Comparison.CONFLICT).forEach(item -> conflicts.add(item.id()));
    Map<Long, Verdict> settled = new HashMap<>();
    for (Review review : openReviews) {
      if (review.matter() instanceof Proposal proposal
          && proposal.origin().equals(ORIGIN)
          && !conflicts.contains(proposal.entryId())) {
        settled.put(review.number(), Verdict.SUPERSEDED);
      }
    }
    return settled;
  }
}
