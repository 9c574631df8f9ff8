package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.EntryVersion;
import org.waymark.store.StaleVersion;
import org.waymark.store.Store;

/** Many people who edit the same entries at once. */
final class ConcurrentEditorsTest {
  private static final int EDITORS = 50;
  private static final int ENTRIES = 20;
  private static final int TRIES = 12;

  @TempDir private Path folder;

  /** What an editor was told is saved: the version that the edit began with. */
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  private static String id(int number) {
    return "entry-" + number;
  }

  @Test
  void noAcknowledgedWriteIsLostAndNoneIsOverwrittenUnseen() throws Exception {
    try (Desk desk = new Desk(folder)) {
      Store store = desk.store;
      List<Change> all = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        all.add(Change.create(entry(id(i), "the first")));
      }
      store.write(Batch.of(all).with(Desk.VOCABULARIES), ANA);
      try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
        List<Future<?>> editors = new ArrayList<>();
        for (int editor = 0; editor < EDITORS; editor++) {
          int number = editor;
          editors.add(threads.submit(() -> edit(store, number)));
        }
        for (Future<?> editor : editors) {
          editor.get();
        }
      }
      Map<String, Long> found = new HashMap<>();
      for (int i = 0; i < ENTRIES; i++) {
        long version = 0;
        for (EntryVersion kept : store.history(id(i))) {
          assertThat(kept.version()).isEqualTo(++version);
          if (version > 1) {
            found.put(kept.by().why(), version - 1);
            assertThat(kept.entry().orElseThrow().facts().summary()).isEqualTo(kept.by().why());
          }
        }
      }
      assertThat(found).isEqualTo(acknowledged);
      assertThat(acknowledged).hasSizeGreaterThan(ENTRIES);
    }
  }

  private void edit(Store store, int editor) {
    Random chance = new Random(editor);
    for (int i = 0; i < TRIES; i++) {
      EntryVersion seen = store.find(id(chance.nextInt(ENTRIES))).orElseThrow();
      String why = "edit %d of editor %d".formatted(i, editor);
      Entry changed = entry(seen.id(), why);
      try {
        Editing.save(
            store,
            changed,
            seen.version(),
            Authorship.of("editor-" + editor, Instant.parse("2026-11-26T10:00:00Z"), why));
        acknowledged.put(why, seen.version());
      } catch (StaleVersion told) {
        assertThat(told.current()).isNotNull();
      }
    }
  }
}
