package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;
import static org.waymark.store.Samples.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;

/** From an embedded database with a bit of everything in it to PostgreSQL and back. */
final class MoveTest {
  private static TestServer server;

  @TempDir private Path folder;

  private Database source;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void fill() {
    source = Database.inFolder(folder);
    try (Store store = Store.open(source)) {
      store.write(
          Batch.of(
                  List.of(
                      Change.create(entry("a", "„größer“ 大")), Change.create(entry("b", "one"))))
              .with(CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies())
              .with(new BaseUpdate(Map.of("a", body("a", "one")), Set.of()))
              .withReviews(
                  List.of(new Proposal("a", "import", 1, null, body("a", "other"))), Map.of()),
          ANA);
      store.write(List.of(Change.put(entry("a", "two"), 1)), Authorship.of("bo", ANA.when(), "x"));
      store.write(List.of(new Change.Merge("b", "a", 1)), ANA);
      store.save(SavedPath.create("owner", "share", LocalDate.of(2026, 11, 25), "sealed"));
      store.putSourceItems("elsewhere", Map.of("1", "{}"));
      new Tallies(store).addSearches(LocalDate.of(2026, 11, 25), 8, 3);
      store.addEmptySearches(Map.of("größer", 3L), LocalDate.of(2026, 11, 25), 9);
      store.putLinkChecks(
          List.of(
              new LinkCheck(
                  "https://a", ANA.when(), LinkOutcome.GONE, 404, 1, ANA.when(), null, "x", null)));
    }
  }

  private static List<Object> everything(Database database) {
    try (Store store = Store.open(database)) {
      return List.of(
          store.contents(),
          store.changedSince(0),
          store.history("a"),
          store.redirectOf("b"),
          store.importBase(),
          store.openReviews(),
          store.findSavedPath("owner"),
          store.linkChecks(),
          store.emptySearches(),
          new Tallies(store).searchesSince(LocalDate.of(2026, 11, 1)),
          store.sourceItems("elsewhere"));
    }
  }

  @Test
  void carriesEverythingThereAndBack() throws SQLException {
    Database target = server.emptyDatabase();
    Database back = Database.inFolder(folder.resolve("back"));
    Map<String, Move.Rows> there = Move.everything(source, target);
    assertThat(there)
        .containsKeys("entry", "entry_version", "revision", "review", "import_base")
        .containsKeys("saved_path", "link_check", "source_item", "empty_search");
    assertThat(everything(target)).isEqualTo(everything(source));
    assertThat(Move.everything(target, back)).isEqualTo(there);
    assertThat(everything(back)).isEqualTo(everything(source));
  }

  @Test
  void whatWasMovedIsWrittenOn() throws SQLException {
    Database target = server.emptyDatabase();
    Move.everything(source, target);
    try (Store store = Store.open(target)) {
      assertThat(store.write(List.of(Change.put(entry("a", "three"), 2)), ANA).number())
          .isEqualTo(4);
    }
  }

  @Test
  void aTargetThatHoldsSomethingIsLeftAsItIs() throws SQLException {
    Database target = server.emptyDatabase();
    try (Store store = Store.open(target)) {
      store.write(List.of(Change.create(entry("c", "one"))), ANA);
    }
    List<Object> before = everything(target);
    assertThatThrownBy(() -> Move.everything(source, target))
        .isInstanceOf(Move.Refused.class)
        .hasMessageContaining("already; name an empty database")
        .hasMessageNotContaining("secret");
    assertThat(everything(target)).isEqualTo(before);
  }
}
