package org.waymark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;
import org.waymark.search.Hit;
import org.waymark.search.SearchIndex;
import org.waymark.search.SearchQuery;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Store;

final class LiveTest {
  private static final CatalogFolder.Contents FILES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();

  @TempDir private Path folder;

  private Store store;
  private SearchIndex index;
  private LocalDate today = LocalDate.of(2026, 11, 25);
  private Live live;

  @BeforeEach
  void open() {
    store = Store.open(Database.inFolder(folder));
    List<Change> entries = FILES.entries().stream().map(Change::create).toList();
    store.write(Batch.of(entries).with(FILES.vocabularies()), ANA);
    index = SearchIndex.open(folder.resolve("index"), Gazetteer.load());
    live = Live.open(store, index, () -> today);
  }

  @AfterEach
  void close() {
    live.close();
    index.close();
    store.close();
  }

  private void write(Change... changes) {
    store.write(List.of(changes), ANA);
    live.refresh();
  }

  private Lookup lookup(String id) {
    try (Snapshot snapshot = live.acquire()) {
      return snapshot.lookup(id);
    }
  }

  @Test
  void aWriteIsInTheNextSnapshotOnly() {
    try (Snapshot before = live.acquire()) {
      write(Change.create(entry("new-list", "one")));
      assertThat(before.catalog().findEntry("new-list")).isEmpty();
      assertThat(before.version()).isEqualTo(1);
    }
    try (Snapshot after = live.acquire()) {
      assertThat(after.catalog().findEntry("new-list")).isPresent();
      assertThat(after.version()).isEqualTo(2);
      assertThat(after.versionOf("new-list").orElseThrow().changedAt()).isEqualTo(ANA.when());
    }
  }

  @Test
  void aWriteIsFoundByTheNextSearch() {
    write(Change.create(entry("new-list", "Quokka reading list")));
    try (Snapshot snapshot = live.acquire()) {
      assertThat(snapshot.searcher().version()).isEqualTo(snapshot.version());
      assertThat(snapshot.searcher().search(SearchQuery.of("quokka")).hits())
          .extracting(hit -> hit.entry().id())
          .containsExactly("new-list");
    }
  }

  @Test
  void theIndexFollowsTheDay() {
    today = LocalDate.of(2032, 1, 1);
    try (Snapshot snapshot = live.acquire()) {
      assertThat(snapshot.searcher().search(SearchQuery.of("MATS")).hits().getFirst())
          .extracting(Hit::nextDeadline)
          .isNotNull()
          .satisfies(next -> assertThat(next.date()).isAfter(today));
    }
  }

  @Test
  void anIdIsThatOfItsEntry() {
    Entry arena = FILES.catalog(1).entry("arena");
    assertThat(lookup("arena")).isEqualTo(new Lookup.Found(arena, 1, ANA.when()));
  }

  @Test
  void aFormerNameLeadsToTheEntry() {
    assertThat(lookup("seri-mats")).isEqualTo(new Lookup.Moved("seri-mats", "mats"));
  }

  @Test
  void aMergedIdLeadsToWhatItBecame() {
    write(
        Change.create(entry("a", "one")),
        Change.create(entry("b", "one")),
        Change.create(entry("c", "one")));
    write(new Change.Merge("a", "b", 1));
    write(new Change.Merge("b", "c", 1));
    assertThat(lookup("a")).isEqualTo(new Lookup.Moved("a", "c"));
  }

  @Test
  void aMergedIdWhoseTargetIsGoneIsGone() {
    write(Change.create(entry("a", "one")), Change.create(entry("b", "one")));
    write(new Change.Merge("a", "b", 1));
    write(new Change.Delete("b", 1, "It closed."));
    assertThat(lookup("a")).isEqualTo(new Lookup.Gone("a", "It closed.", ANA.when()));
  }

  @Test
  void aDeletedIdIsGoneWithTheReason() {
    write(Change.create(entry("a", "one")));
    write(new Change.Delete("a", 1, "It closed."));
    assertThat(lookup("a")).isEqualTo(new Lookup.Gone("a", "It closed.", ANA.when()));
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    assertThat(lookup("arenna"))
        .isInstanceOfSatisfying(
            Lookup.Unknown.class,
            unknown ->
                assertThat(unknown.nearest()).extracting(Entry::id).first().isEqualTo("arena"));
  }

  @Test
  void anEmptyStoreHasNothingToServe() {
    try (Store empty = Store.open(Database.inFolder(folder.resolve("empty")))) {
      assertThatThrownBy(() -> Live.open(empty, index, () -> today))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("nothing was imported");
    }
  }

  @Test
  void aSnapshotOutlivesItsReplacementAndTheEnd() {
    try (Snapshot snapshot = live.acquire()) {
      live.close();
      assertThat(snapshot.catalog().findEntry("arena")).isPresent();
    }
    assertThatThrownBy(live::acquire).isInstanceOf(IllegalStateException.class);
  }
}
