package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Contents;

/** What a store holds survives the way through files and back, whatever was done to it. */
final class RandomEditsTest {
  private static final int EDITS = 1000;

  @TempDir private Path temp;

  @Test
  void aThousandEditsExportedAndImportedGiveTheSameBytes() {
    long seed = Long.getLong("waymark.seed", 20261126);
    System.out.println("random edits: -Dwaymark.seed=" + seed);
    CatalogFolder.Contents original = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    Path first = temp.resolve("first");
    Path second = temp.resolve("second");
    try (Desk edited = new Desk(temp.resolve("edited"));
        Desk fresh = new Desk(temp.resolve("fresh"))) {
      CatalogImport.prepare(original, edited.store).apply(edited.store, ANA);
      RandomEdits edits = new RandomEdits(seed, original.vocabularies(), original.entries());
      for (int i = 0; i < EDITS; i++) {
        edited.store.write(List.of(edits.next()), ANA);
      }
      CatalogExport.into(edited.store, first);
      CatalogImport.prepare(CatalogFolder.read(first).orThrow(), fresh.store)
          .apply(fresh.store, ANA);
      CatalogExport.into(fresh.store, second);
      Contents held = edited.store.contents();
      assertThat(held.version()).isEqualTo(EDITS + 1);
      assertThat(fresh.store.contents().entries()).isEqualTo(held.entries());
      assertThat(Desk.texts(second)).isEqualTo(Desk.texts(first));
      assertThat(CatalogImport.prepare(CatalogFolder.read(first).orThrow(), fresh.store).items())
          .isEmpty();
    }
  }
}
