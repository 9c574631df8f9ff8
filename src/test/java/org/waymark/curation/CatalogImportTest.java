package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;
import org.waymark.json.InvalidData;
import org.waymark.store.EntryVersion;
import org.waymark.store.Proposal;
import org.waymark.store.Review;

/** File and store start with one value, "base"; each test then edits either side. */
final class CatalogImportTest {
  @TempDir private Path temp;

  private Desk desk;

  @BeforeEach
  void startAgreed() {
    desk = new Desk(temp);
    desk.writeFile("a", "base");
    desk.importFiles();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void assertInReview(long basedOn, @Nullable String held, @Nullable String proposed) {
    Proposal proposal = new Proposal("a", "import", basedOn, body("a", "base"), proposed);
    assertThat(desk.store.openReviews()).containsExactly(new Review(1, proposal, held, ANA, null));
  }

  @Test
  void unchangedOnBothSides() {
    assertThat(desk.importFiles()).isEmpty();
    assertThat(desk.store.version()).isEqualTo(1);
  }

  @Test
  void changedInTheFileOnly() {
    desk.writeFile("a", "file");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.FILE_CHANGED));
    assertThat(desk.held()).isEqualTo(Map.of("a", "file"));
  }

  @Test
  void removedAsFileOnly() {
    desk.removeFile("a");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.FILE_CHANGED));
    assertThat(desk.held()).isEmpty();
    assertThat(desk.store.importBase()).isEmpty();
  }

  @Test
  void changedInTheStoreOnly() {
    desk.writeStore("a", "store");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.STORE_CHANGED));
    assertThat(desk.held()).isEqualTo(Map.of("a", "store"));
  }

  @Test
  void changedOnBothSides() {
    desk.writeFile("a", "file");
    desk.writeStore("a", "store");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.CONFLICT));
    assertThat(desk.held()).isEqualTo(Map.of("a", "store"));
    assertInReview(2, body("a", "store"), body("a", "file"));
  }

  @Test
  void removedAsFileAndChangedInTheStore() {
    desk.removeFile("a");
    desk.writeStore("a", "store");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.CONFLICT));
    assertThat(desk.held()).isEqualTo(Map.of("a", "store"));
    assertInReview(2, body("a", "store"), null);
  }

  @Test
  void removedFromTheStoreOnly() {
    desk.removeFromStore("a");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.STORE_CHANGED));
    assertThat(desk.held()).isEmpty();
  }

  @Test
  void changedInTheFileAndRemovedFromTheStore() {
    desk.writeFile("a", "file");
    desk.removeFromStore("a");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.CONFLICT));
    assertThat(desk.held()).isEmpty();
    assertInReview(2, null, body("a", "file"));
  }

  @Test
  void removedOnBothSides() {
    desk.removeFile("a");
    desk.removeFromStore("a");
    assertThat(desk.importFiles()).isEmpty();
    assertThat(desk.store.importBase()).isEmpty();
  }

  @Test
  void changedAlikeOnBothSides() {
    desk.writeFile("a", "same");
    desk.writeStore("a", "same");
    assertThat(desk.importFiles()).isEmpty();
    assertThat(desk.store.importBase()).isEqualTo(Map.of("a", body("a", "same")));
  }

  @Test
  void aRedirectOfTheFilesIsTakenOverAndNoneIsTakenAway() throws IOException {
    desk.writeFile("b", "file");
    desk.removeFile("a");
    Path redirects = desk.folder.resolve("redirects.json");
    Files.writeString(redirects, "{\"a\": \"b\", \"never-here\": \"b\"}");
    desk.importFiles();
    assertThat(desk.held()).isEqualTo(Map.of("b", "file"));
    assertThat(desk.store.redirectOf("a")).contains("b");
    assertThat(desk.store.redirectOf("never-here")).contains("b");
    assertThat(desk.prepare().newRedirects()).isEmpty();
    long version = desk.store.version();
    Files.delete(redirects);
    desk.importFiles();
    assertThat(desk.store.version()).isEqualTo(version);
    CatalogExport.intoCatalog(desk.store, desk.folder, ANA);
    assertThat(CatalogFolder.read(desk.folder).orThrow().redirects())
        .isEqualTo(Map.of("a", "b", "never-here", "b"));
  }

  @Test
  void newOnOneSideEach() {
    desk.writeFile("b", "file");
    desk.writeStore("c", "store");
    assertThat(desk.importFiles())
        .isEqualTo(Map.of("b", Comparison.FILE_CHANGED, "c", Comparison.STORE_CHANGED));
    assertThat(desk.held()).isEqualTo(Map.of("a", "base", "b", "file", "c", "store"));
  }

  @Test
  void newAndDifferentOnBothSides() {
    desk.writeFile("b", "file");
    desk.writeStore("b", "store");
    assertThat(desk.importFiles()).isEqualTo(Map.of("b", Comparison.CONFLICT));
    assertThat(desk.held()).containsEntry("b", "store");
  }

  @Test
  void repeatingAnImportDoesNothing() {
    desk.writeFile("a", "file");
    desk.writeStore("a", "store");
    desk.writeFile("b", "file");
    desk.importFiles();
    long version = desk.store.version();
    List<Review> reviews = desk.store.openReviews();
    desk.importFiles();
    assertThat(desk.store.version()).isEqualTo(version);
    assertThat(desk.store.openReviews()).isEqualTo(reviews);
  }

  @Test
  void aConflictThatEndsByItselfLeavesTheQueue() {
    desk.writeFile("a", "file");
    desk.writeStore("a", "store");
    desk.importFiles();
    desk.writeFile("a", "store");
    desk.importFiles();
    assertThat(desk.store.openReviews()).isEmpty();
  }

  @Test
  void anAcceptedReviewHoldsAndIsAgreed() {
    desk.writeFile("a", "file");
    desk.writeStore("a", "store");
    desk.importFiles();
    ReviewQueue.accept(desk.store, 1, ANA);
    assertThat(desk.held()).isEqualTo(Map.of("a", "file"));
    assertThat(desk.importFiles()).isEmpty();
  }

  @Test
  void aDeclinedReviewIsNotAskedAgain() {
    desk.writeFile("a", "file");
    desk.writeStore("a", "store");
    desk.importFiles();
    ReviewQueue.decline(desk.store, 1, ANA);
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.STORE_CHANGED));
    assertThat(desk.held()).isEqualTo(Map.of("a", "store"));
  }

  @Test
  void aBadFileStopsItWithFileLineAndPointer() {
    desk.writeFile("b", "file");
    desk.writeText("a", body("a", "file").replace("\"stage\"", "\"stagge\""));
    assertThatThrownBy(desk::prepare)
        .isInstanceOf(InvalidData.class)
        .hasMessageContaining("resources/a.json:10 /stagge:")
        .hasMessageContaining("expected");
    assertThat(desk.held()).isEqualTo(Map.of("a", "base"));
  }

  @Test
  void whatIsValidOnEachSideMustBeSoTogether() {
    desk.writeText("b", body("b", "file").replace("The list b", "The list c"));
    desk.writeStore("c", "store");
    CatalogImport prepared = desk.prepare();
    assertThatThrownBy(() -> prepared.apply(desk.store, ANA))
        .isInstanceOf(InvalidData.class)
        .hasMessageContaining("the name 'The list c'");
    assertThat(desk.held()).isEqualTo(Map.of("a", "base", "c", "store"));
  }

  @Test
  void aPreparedImportShowsTheFieldsThatDiffer() {
    desk.writeFile("a", "file");
    assertThat(desk.prepare().items().getFirst().fields())
        .containsExactly(new FieldChange("/summary", "\"base\"", "\"file\""));
    assertThat(desk.held()).isEqualTo(Map.of("a", "base"));
  }

  private void importMany(int entries) {
    for (int i = 0; i < entries; i++) {
      desk.writeFile("b" + i, "file");
    }
    desk.importFiles();
  }

  @Test
  void aFolderThatLostMuchOfTheCatalogueIsRefused() {
    importMany(20);
    for (int i = 0; i < 11; i++) {
      desk.removeFile("b" + i);
    }
    CatalogImport prepared = desk.prepare();
    assertThat(prepared.removals()).hasSize(11);
    assertThatThrownBy(() -> prepared.apply(desk.store, ANA))
        .isInstanceOf(MassRemoval.class)
        .hasMessageContaining("11 of 21 entries have no file any more")
        .hasMessageContaining("--allow-removals");
    assertThat(desk.held()).hasSize(21);
  }

  @Test
  void manyEntriesGoWhenThatIsAllowed() {
    importMany(20);
    for (int i = 0; i < 11; i++) {
      desk.removeFile("b" + i);
    }
    desk.prepare().allowingRemovals().apply(desk.store, ANA);
    assertThat(desk.held()).hasSize(10);
  }

  @Test
  void aTenthOfALargeCatalogueMayGo() {
    importMany(119);
    for (int i = 0; i < 12; i++) {
      desk.removeFile("b" + i);
    }
    desk.prepare().apply(desk.store, ANA);
    assertThat(desk.held()).hasSize(108);
  }

  @Test
  void exportAfterImportGivesTheSameBytes() {
    Path original = Path.of("resources-catalog");
    Path copy = temp.resolve("copy");
    try (Desk other = new Desk(temp.resolve("other"))) {
      CatalogImport.prepare(CatalogFolder.read(original).orThrow(), other.store)
          .apply(other.store, ANA);
      CatalogExport.into(other.store, copy);
    }
    Map<String, String> expected = Desk.texts(original);
    expected
        .keySet()
        .removeIf(name ->
            !name.matches("(program|resource|organization)s/.*\\.json|vocabularies/.*\\.json"));
    assertThat(Desk.texts(copy)).hasSizeGreaterThan(1200).isEqualTo(expected);
  }

  @Test
  void anExportIntoTheCatalogueIsAgreedOn() {
    desk.writeStore("a", "store");
    CatalogExport.intoCatalog(desk.store, desk.folder, ANA);
    desk.writeStore("a", "store again");
    assertThat(desk.importFiles()).isEqualTo(Map.of("a", Comparison.STORE_CHANGED));
    assertThat(Desk.texts(desk.folder)).containsEntry("resources/a.json", body("a", "store"));
  }

  @Test
  void anExportOverwritesNothingThatWasNotImported() {
    desk.writeFile("a", "file");
    desk.writeStore("b", "store");
    Map<String, String> before = Desk.texts(desk.folder);
    assertThatThrownBy(() -> CatalogExport.intoCatalog(desk.store, desk.folder, ANA))
        .isInstanceOf(UnimportedChanges.class)
        .hasMessageContaining("lacks, and an export would overwrite them: a; import first");
    assertThat(Desk.texts(desk.folder)).isEqualTo(before);
  }

  @Test
  void historyTellsWhoWhenWhyAndWhichFields() {
    desk.writeStore("a", "two");
    desk.removeFromStore("a");
    List<History.Step> steps = History.of(desk.store, "a");
    assertThat(steps).extracting(step -> step.version().version()).containsExactly(3L, 2L, 1L);
    assertThat(steps.get(1).fields())
        .containsExactly(new FieldChange("/summary", "\"base\"", "\"two\""));
    assertThat(steps.get(1).version().by()).isEqualTo(ANA);
    assertThat(steps.get(0).fields()).allMatch(field -> field.to() == null);
    assertThat(steps.get(2).fields()).allMatch(field -> field.from() == null);
  }

  @Test
  void aRevertIsANewVersion() {
    desk.writeStore("a", "two");
    History.revert(desk.store, "a", 1, 2, ANA);
    assertThat(desk.held()).isEqualTo(Map.of("a", "base"));
    assertThat(desk.store.history("a")).extracting(EntryVersion::version).hasSize(3);
  }
}
