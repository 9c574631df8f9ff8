package org.waymark.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.Undo;
import org.waymark.say.Say;
import org.waymark.store.Action;
import org.waymark.store.Batches;
import org.waymark.store.EntryVersion;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;

/**
 * A batch with what it wrote and what taking it back would do.
 *
 * @param why the reason that was given for it
 * @param items the entries that it wrote
 * @param more how many are left out
 * @param vocabularies names of those that it wrote, joined; empty for none
 * @param undone how many entries taking it back would change
 * @param left how many would stay as they are by now
 * @param canUndo whether there is anything to take back
 * @param isLarge whether the number of entries has to be typed to take it back
 * @param form the reason for taking it back
 * @param news what was just done; null where nothing was
 * @param alert what is in the way; null where nothing is
 */
public record BatchPage(
    DeskFrame desk,
    Head head,
    long number,
    String who,
    String when,
    String why,
    @Nullable String source,
    List<Item> items,
    int more,
    String vocabularies,
    int undone,
    int left,
    boolean canUndo,
    boolean isLarge,
    Filled form,
    @Nullable String news,
    @Nullable String alert) {
  private static final int MOST = 200;

  /** So many entries are taken back by a press of a button; more by typing how many they are. */
  private static final int MOST_AT_A_PRESS = 50;

  /**
   * An entry.
   *
   * @param action what became of it
   * @param outlook what taking back would do
   */
  public record Item(
      String id,
      String name,
      String action,
      List<ReviewView.Change> changes,
      String outlook,
      boolean isLeft) {}

  static BatchPage of(
      DeskFrame desk,
      EntryWords words,
      Undo undo,
      Filled form,
      @Nullable String news,
      @Nullable String alert) {
    Batches.Details batch = undo.batch();
    Say say = desk.say();
    return new BatchPage(
        desk,
        Head.closed(
            say.of("desk.batch.title", String.valueOf(batch.number())),
            "",
            "/desk/batches/" + batch.number(),
            ""),
        batch.number(),
        batch.by().who(),
        say.moment(batch.by().when()),
        batch.by().why(),
        batch.by().source(),
        undo.items().stream().limit(MOST).map(item -> item(item, words)).toList(),
        Math.max(0, undo.items().size() - MOST),
        String.join(", ", batch.vocabularies()),
        undo.items(Undo.Outlook.UNDONE).size(),
        undo.items().size() - undo.items(Undo.Outlook.UNDONE).size(),
        undo.isPossible(),
        isLarge(undo),
        form,
        news,
        alert);
  }

  /** Whether taking it back needs more than a press of a button. */
  static boolean isLarge(Undo undo) {
    return undo.items(Undo.Outlook.UNDONE).size() > MOST_AT_A_PRESS;
  }

  private static Item item(Undo.Item item, EntryWords words) {
    Say say = words.say();
    EntryVersion now = item.now();
    return new Item(
        item.id(),
        item.name(),
        say.of("desk.action." + item.action().id()),
        item.action() == Action.UPDATED ? ReviewView.changes(item.fields(), words) : List.of(),
        switch (item.outlook()) {
          case UNDONE -> say.of("desk.batch.goes-back");
          case AS_BEFORE -> say.of("desk.batch.as-before");
          case CHANGED_SINCE ->
              say.of(
                  "desk.batch.stays",
                  now.by().who(),
                  String.valueOf(now.version()),
                  now.by().why());
        },
        item.outlook() != Undo.Outlook.UNDONE);
  }
}
