package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;
import static org.waymark.store.Samples.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.curation.CatalogImport;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Store;

/** A folder and a store that agree on one entry; each test then changes something. */
final class DifferencesTest {
  @TempDir private Path temp;

  private Path folder;
  private Store store;

  @BeforeEach
  void startAgreed() {
    folder = temp.resolve("catalog");
    store = Store.open(Database.inFolder(temp.resolve("data")));
    CatalogFolder.write(
        folder,
        CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies(),
        List.of(entry("a", "base")),
        new TreeMap<>());
    CatalogImport.prepare(CatalogFolder.read(folder).orThrow(), store).apply(store, ANA);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void writeFile(String id, String text) throws IOException {
    Files.writeString(folder.resolve("resources").resolve(id + ".json"), text);
  }

  @Test
  void whatAgreesIsNotToldOf() {
    assertThat(Differences.inWords(folder, store)).isEmpty();
  }

  @Test
  void changesOnEitherSideAreCountedWithTheirCommands() throws IOException {
    writeFile("a", body("a", "file"));
    writeFile("b", body("b", "file"));
    store.write(List.of(Change.create(entry("c", "store"))), ANA);
    assertThat(Differences.inWords(folder, store).orElseThrow())
        .contains("2 entries changed in the files: waymark import takes them over")
        .contains("1 entry changed in the store only: waymark export writes them");
  }

  @Test
  void filesWithProblemsAreNotCompared() throws IOException {
    writeFile("a", "{}");
    assertThat(Differences.inWords(folder, store).orElseThrow())
        .contains("problems and were not compared with the store: run waymark check");
  }

  @Test
  void aStoreCanDoWithoutFiles() {
    assertThat(Differences.inWords(temp.resolve("none"), store)).isEmpty();
  }
}
