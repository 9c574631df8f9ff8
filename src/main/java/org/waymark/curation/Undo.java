package org.waymark.curation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Vocabularies;
import org.waymark.store.Action;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Batches;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Store;

/**
 * Taking a batch back: each entry that it wrote is again as before, unless someone changed it
 * since; then it is left as it is. Prepared, to be looked at, then applied as a batch of its own,
 * which can be taken back in turn.
 */
public final class Undo {
  private final Batches.Details batch;
  private final List<Item> items;

  /** What becomes of an entry. */
  public enum Outlook {
    /** It is as before again. */
    UNDONE,
    /** It is as before already. */
    AS_BEFORE,
    /** It was changed since and stays as it is. */
    CHANGED_SINCE
  }

  /**
   * An entry that a batch wrote.
   *
   * @param name the one it has, or had last
   * @param action what the batch did to it
   * @param fields what the batch changed
   * @param now the newest version, which says who changed it since
   */
  public record Item(
      String id,
      String name,
      Action action,
      List<FieldChange> fields,
      Outlook outlook,
      EntryVersion now) {
    /** Copies. */
    public Item {
      fields = List.copyOf(fields);
    }
  }

  private Undo(Batches.Details batch) {
    this.batch = batch;
    this.items = batch.items().stream().map(Undo::item).toList();
  }

  /** Looks at what taking a batch back would do. */
  public static Undo of(Batches.Details batch) {
    return new Undo(batch);
  }

  private static Item item(Batches.Item one) {
    EntryVersion before = one.before();
    String was = before == null ? null : before.body();
    Outlook outlook =
        one.isNewest()
            ? Outlook.UNDONE
            : holdsAgain(before, one.now()) ? Outlook.AS_BEFORE : Outlook.CHANGED_SINCE;
    return new Item(
        one.written().id(),
        name(one),
        one.written().action(),
        FieldChange.between(was, one.written().body()),
        outlook,
        one.now());
  }

  private static boolean holdsAgain(@Nullable EntryVersion before, EntryVersion now) {
    return before == null
        ? !now.isLive() && now.mergedInto() == null
        : Objects.equals(before.body(), now.body())
            && Objects.equals(before.mergedInto(), now.mergedInto());
  }

  private static String name(Batches.Item one) {
    for (EntryVersion version : new EntryVersion[] {one.now(), one.written()}) {
      if (version.isLive()) {
        return version.entry().orElseThrow().name();
      }
    }
    return one.before() != null && one.before().isLive()
        ? one.before().entry().orElseThrow().name()
        : one.written().id();
  }

  /** The batch. */
  public Batches.Details batch() {
    return batch;
  }

  /** The entries that it wrote, in the order of their ids. */
  public List<Item> items() {
    return items;
  }

  /** Those with an outlook. */
  public List<Item> items(Outlook outlook) {
    return items.stream().filter(item -> item.outlook() == outlook).toList();
  }

  /** The vocabularies that would be as before again; empty where none would. */
  public List<String> vocabularies() {
    return batch.restored() != null && batch.laterVocabularies().isEmpty()
        ? batch.vocabularies()
        : List.of();
  }

  /** Whether there is anything that it would do. */
  public boolean isPossible() {
    return !items(Outlook.UNDONE).isEmpty() || !vocabularies().isEmpty();
  }

  /**
   * What taking it back would make of the catalogue.
   *
   * @throws NothingToUndo when nothing can be, or nothing would be left of the catalogue
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public Prospect prospect(Contents held, Authorship by) {
    if (!isPossible()) {
      throw new NothingToUndo(Message.of("refused.undo.nothing", String.valueOf(batch.number())));
    }
    List<Change> changes = changes(by);
    if (Outcome.of(held.entries(), changes).isEmpty()) {
      throw new NothingToUndo(Message.of("refused.undo.all", String.valueOf(batch.number())));
    }
    Vocabularies restored = restored();
    return Prospect.of(held, restored == null ? held.catalog().vocabularies() : restored, changes);
  }

  private List<Change> changes(Authorship by) {
    return batch.items().stream()
        .filter(Batches.Item::isNewest)
        .map(one -> change(one, by))
        .toList();
  }

  private @Nullable Vocabularies restored() {
    return vocabularies().isEmpty() ? null : batch.restored();
  }

  /**
   * Takes back what can be, as one revision.
   *
   * @throws NothingToUndo as for {@link #prospect}
   * @throws org.waymark.json.InvalidData likewise; nothing is changed then
   * @throws org.waymark.store.StaleVersion when an entry was changed since it was prepared; nothing
   *     is changed then
   */
  public Revision apply(Store store, Authorship by) {
    var _ = prospect(store.contents(), by);
    return store.write(Batch.of(changes(by)).with(restored()), by);
  }

  private static Change change(Batches.Item one, Authorship by) {
    EntryVersion before = one.before();
    long basedOn = one.written().version();
    if (before == null || (!before.isLive() && before.mergedInto() == null)) {
      return new Change.Delete(one.written().id(), basedOn, by.why());
    }
    return before.mergedInto() == null
        ? Change.revert(before.entry().orElseThrow(), basedOn)
        : new Change.Merge(before.id(), before.mergedInto(), basedOn);
  }
}
