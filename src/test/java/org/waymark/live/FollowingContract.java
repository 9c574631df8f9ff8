package org.waymark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;
import org.waymark.search.SearchIndex;
import org.waymark.search.SearchQuery;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Store;

/** What instances promise that share a database, whichever it is. */
abstract class FollowingContract {
  private static final CatalogFolder.Contents FILES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir private Path folder;

  /** A database without any tables. */
  abstract Database emptyDatabase() throws Exception;

  @Test
  @Timeout(60)
  void whatOneInstanceWritesIsInTheAnswersOfTheOther() throws Exception {
    Database database = emptyDatabase();
    try (Store one = Store.open(database)) {
      one.write(
          Batch.of(List.of(Change.create(entry("old-list", "one")))).with(FILES.vocabularies()),
          ANA);
      try (Store two = Store.open(database);
          SearchIndex index = SearchIndex.open(folder.resolve("two"), Gazetteer.load());
          Live live = Live.open(two, index, () -> TODAY);
          Following _ = Following.start(live, Duration.ofMillis(20))) {
        long written =
            one.write(List.of(Change.create(entry("new-list", "Quokkas"))), ANA).number();
        try (Snapshot snapshot = await(live, written)) {
          assertThat(snapshot.catalog().findEntry("new-list")).isPresent();
          assertThat(snapshot.searcher().search(SearchQuery.of("quokkas")).hits())
              .extracting(hit -> hit.entry().id())
              .containsExactly("new-list");
        }
      }
    }
  }

  private static Snapshot await(Live live, long version) throws InterruptedException {
    while (true) {
      Snapshot snapshot = live.acquire();
      if (snapshot.version() >= version) {
        return snapshot;
      }
      snapshot.close();
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
