package org.waymark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;

/**
 * The acts of writing that touched several entries at once, or merged some: imports, bulk edits,
 * merges, undoing one of these. A batch's number is that of its revision. Safe for use by many
 * threads.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away.
 */
public final class Batches {
  private final Store store;

  /** The batches of a store. */
  public Batches(Store store) {
    this.store = store;
  }

  /**
   * A batch as lists tell it.
   *
   * @param entries how many it wrote
   */
  public record Summary(long number, Authorship by, int entries) {}

  /**
   * An entry that a batch wrote.
   *
   * @param before what held until then; null where there had never been such an entry
   * @param now what holds by now
   */
  public record Item(EntryVersion written, @Nullable EntryVersion before, EntryVersion now) {
    /** Whether what it wrote is still the newest version. */
    public boolean isNewest() {
      return written.version() == now.version();
    }
  }

  /**
   * A batch with all that it wrote.
   *
   * @param items in the order of the ids
   * @param vocabularies names of those that it wrote
   * @param laterVocabularies names of those among them that were written again since
   * @param restored the vocabularies as they are now but for those that it wrote, which are as they
   *     were before it; null where it wrote none, or there were none before
   */
  public record Details(
      long number,
      Authorship by,
      List<Item> items,
      List<String> vocabularies,
      List<String> laterVocabularies,
      @Nullable Vocabularies restored) {
    /** Copies. */
    public Details {
      items = List.copyOf(items);
      vocabularies = List.copyOf(vocabularies);
      laterVocabularies = List.copyOf(laterVocabularies);
    }
  }

  /** The newest batches, the newest first. */
  public List<Summary> newest(int most) {
    return store.read(handle -> BatchTable.newest(handle, most));
  }

  /** An act of writing by its number, also where it wrote one entry only. */
  public Optional<Details> find(long number) {
    return store.read(
        handle -> BatchTable.authorship(handle, number).map(by -> details(handle, number, by)));
  }

  private static Details details(Handle handle, long number, Authorship by) {
    List<EntryVersion> written = BatchTable.written(handle, number);
    Map<String, EntryVersion> before = BatchTable.before(handle, number);
    Map<String, EntryVersion> now =
        Tables.current(handle, written.stream().map(EntryVersion::id).toList());
    List<Item> items = new ArrayList<>();
    for (EntryVersion version : written) {
      items.add(
          new Item(version, before.get(version.id()), now.getOrDefault(version.id(), version)));
    }
    Map<String, String> texts = VocabularyTable.of(handle, number);
    Map<String, String> earlier = VocabularyTable.before(handle, texts.keySet(), number);
    Map<String, String> current = VocabularyTable.current(handle);
    List<String> later =
        texts.entrySet().stream()
            .filter(text -> !text.getValue().equals(current.get(text.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, String> restored = new TreeMap<>(current);
    restored.putAll(earlier);
    boolean canRestore = !texts.isEmpty() && earlier.keySet().equals(texts.keySet());
    return new Details(
        number,
        by,
        items,
        List.copyOf(texts.keySet()),
        later,
        canRestore ? VocabularyTable.parsed(restored) : null);
  }
}
