package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.ANA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Source;
import org.waymark.curation.AisafetyImport.Brings;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.InvalidData;
import org.waymark.place.Gazetteer;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.EntryVersion;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Store;

/** The whole catalogue, and samples made after the published shape of the collection. */
final class AisafetyImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Path SAMPLES =
      Path.of("src/test/resources/org/waymark/curation/aisafety-training.json");
  private static final CatalogFolder.Contents FILES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();

  @TempDir private Path temp;

  private String samples;
  private Store store;

  @BeforeEach
  void fill() throws IOException {
    samples = Files.readString(SAMPLES);
    store = Store.open(Database.inFolder(temp));
    CatalogImport.prepare(FILES, store).apply(store, ANA);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private AisafetyImport prepare() {
    return AisafetyImport.prepare(
        samples.getBytes(StandardCharsets.UTF_8), "training.json", store, Gazetteer.load(), TODAY);
  }

  /** Imports; what each item brought, by its id or name. */
  private Map<String, Brings> importSamples() {
    AisafetyImport prepared = prepare();
    prepared.apply(store, ANA);
    return prepared.findings().stream()
        .collect(
            Collectors.toMap(
                finding -> finding.entryId() == null ? finding.name() : finding.entryId(),
                AisafetyImport.Finding::outcome));
  }

  private Review review(String id) {
    return store.openReviews().stream()
        .filter(review -> proposal(review).entryId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Proposal proposal(Review review) {
    return (Proposal) review.matter();
  }

  private Program proposed(String id) {
    return (Program) EntryJson.read(String.valueOf(proposal(review(id)).proposed()), id).orThrow();
  }

  private void editStore(String id, String from, String to) {
    EntryVersion held = store.find(id).orElseThrow();
    String body = EntryJson.canonical(held.entry().orElseThrow()).replace(from, to);
    store.write(List.of(Change.put(EntryJson.read(body, id).orThrow(), held.version())), ANA);
  }

  @Test
  void nothingGoesLiveByIt() {
    assertThat(importSamples())
        .isEqualTo(
            Map.of(
                "harbour-safety-fellowship", Brings.NEW,
                "mats", Brings.CHANGED,
                "arena", Brings.KNOWN,
                "Listen and Learn", Brings.LEFT_OUT));
    assertThat(store.version()).isEqualTo(1);
    assertThat(store.openReviews()).hasSize(2);
  }

  @Test
  void aDryRunShowsTheFieldsAndProposesNothing() {
    AisafetyImport prepared = prepare();
    assertThat(prepared.findings(Brings.CHANGED).getFirst().fields())
        .extracting(FieldChange::pointer)
        .contains("/rounds");
    assertThat(store.openReviews()).isEmpty();
  }

  @Test
  void aNewEntrySaysWhatTheItemSays() {
    importSamples();
    Program program = proposed("harbour-safety-fellowship");
    assertThat(program.kind()).isEqualTo(ProgramKind.FELLOWSHIP);
    assertThat(program.modes())
        .containsExactly(
            new Mode(Setting.IN_PERSON, Mentoring.MENTORED, List.of(new Location("London", "GB"))));
    assertThat(program.weeks()).isEqualTo(12.0);
    assertThat(program.entryLevel()).isEqualTo(EntryLevel.SKILLED);
    assertThat(program.rounds().getFirst().starts()).hasToString("2027-06");
    assertThat(program.rounds().getFirst().deadline()).hasToString("2027-02-15");
    assertThat(program.facts().note()).contains("CC BY 4.0").contains("stipend £2,500 a month");
  }

  @Test
  void everyEntryNamesItAsASource() {
    importSamples();
    for (String id : List.of("harbour-safety-fellowship", "mats")) {
      assertThat(proposed(id).facts().sources())
          .extracting(Source::url)
          .contains("https://www.aisafety.com/training");
    }
  }

  @Test
  void anotherImportOfTheSameBringsNothing() {
    importSamples();
    List<Review> open = store.openReviews();
    assertThat(importSamples().values()).containsOnly(Brings.UNCHANGED);
    assertThat(store.openReviews()).isEqualTo(open);
  }

  @Test
  void whatWasDeclinedIsNotAskedAgain() {
    importSamples();
    ReviewQueue.decline(store, review("harbour-safety-fellowship").number(), ANA);
    importSamples();
    assertThat(store.openReviews()).hasSize(1);
  }

  @Test
  void aNewerProposalSupersedesTheOpenOne() {
    importSamples();
    samples = samples.replace("2027-02-15", "2027-02-22");
    assertThat(importSamples()).containsEntry("harbour-safety-fellowship", Brings.NEW);
    assertThat(store.openReviews()).hasSize(2);
    assertThat(proposed("harbour-safety-fellowship").rounds().getFirst().deadline())
        .hasToString("2027-02-22");
  }

  @Test
  void anAcceptedEntryTakesLaterRounds() {
    importSamples();
    ReviewQueue.accept(store, review("harbour-safety-fellowship").number(), ANA);
    samples =
        samples
            .replace("\"2027-06-01\"", "\"2028-06-01\"")
            .replace("2027-08-31", "2028-08-31")
            .replace("2027-02-15", "2028-02-14");
    assertThat(importSamples()).containsEntry("harbour-safety-fellowship", Brings.CHANGED);
    assertThat(proposed("harbour-safety-fellowship").rounds())
        .extracting(round -> String.valueOf(round.starts()))
        .containsExactly("2028-06", "2027-06");
  }

  @Test
  void anAddressThatChangedThereOnlyIsProposed() {
    importSamples();
    samples = samples.replace("https://www.arena.education/", "https://arena.example.org/");
    assertThat(importSamples()).containsEntry("arena", Brings.CHANGED);
    assertThat(proposed("arena").facts().url()).isEqualTo("https://arena.example.org/");
  }

  @Test
  void anAddressThatChangedOnBothSidesIsAConflict() {
    importSamples();
    samples = samples.replace("https://www.arena.education/", "https://arena.example.org/");
    editStore(
        "arena",
        "\"url\": \"https://www.arena.education/\",\n  \"summary\"",
        "\"url\": \"https://arena.example.net/\",\n  \"summary\"");
    assertThat(importSamples()).containsEntry("arena", Brings.CONFLICT);
    assertThat(review("arena").held()).contains("https://arena.example.net/");
  }

  @Test
  void whatIsNoLongerListedIsTold() {
    importSamples();
    samples = samples.replaceAll("(?s),\\s*\\{\\s*\"id\": \"rec004\".*?\\}", "");
    assertThat(importSamples()).containsEntry("Listen and Learn", Brings.UNLISTED);
  }

  @Test
  void whatIsNoCollectionIsRefused() {
    samples = "{\"page\": 1}";
    assertThatThrownBy(this::prepare)
        .isInstanceOf(InvalidData.class)
        .hasMessageContaining("training.json:1")
        .hasMessageContaining("there is no list of items");
    samples = "[{\"name\": \"x\"}]";
    assertThatThrownBy(this::prepare)
        .isInstanceOf(InvalidData.class)
        .hasMessageContaining("an object with 'id' and 'name'");
  }
}
