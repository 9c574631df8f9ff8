package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.curation.ReleaseDifferences.Item;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;

final class ReleasesTest {
  private static final SortedMap<String, String> NONE = new TreeMap<>();
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 12, 1);

  private static final Planner PLANNER = new Planner(Gazetteer.load());

  @TempDir private Path temp;

  private Path folder;
  private Releases releases;

  @BeforeEach
  void start() {
    folder = temp.resolve("releases");
    releases = new Releases(folder);
  }

  private static Catalog catalog(long version, Entry... entries) {
    return Catalog.of(version, Desk.VOCABULARIES, List.of(entries));
  }

  private static Entry ended(String id, String summary) {
    String text = EntryJson.canonical(entry(id, summary)).replace("\"active\"", "\"ended\"");
    return EntryJson.read(text, null).orThrow();
  }

  private Optional<Release> make(Catalog catalog, LocalDate date) {
    return releases.make(catalog, date, PLANNER, null);
  }

  private void makeTwo() {
    make(catalog(1, entry("a", "one"), entry("b", "one"), entry("c", "one")), FIRST);
    make(catalog(5, entry("a", "two"), ended("b", "one"), entry("d", "one")), SECOND);
  }

  @Test
  void theFirstReleaseAddsEverything() {
    Release made = make(catalog(7, entry("a", "one")), FIRST).orElseThrow();
    assertThat(made.number()).isEqualTo(1);
    assertThat(made.date()).isEqualTo(FIRST);
    assertThat(made.catalogVersion()).isEqualTo(7);
    assertThat(made.counts()).containsEntry(EntryType.RESOURCE, 1L);
    assertThat(made.differences().added())
        .containsExactly(new Item("a", "resource", "The list a", List.of()));
  }

  @Test
  void theNextOneTellsWhatWasAddedChangedEndedAndRemoved() {
    makeTwo();
    ReleaseDifferences differences = releases.list().getLast().differences();
    assertThat(differences.added()).extracting(Item::name).containsExactly("The list d");
    assertThat(differences.changed())
        .containsExactly(
            new Item(
                "a",
                "resource",
                "The list a",
                List.of(new FieldChange("/summary", "\"one\"", "\"two\""))));
    assertThat(differences.ended()).extracting(Item::id).containsExactly("b");
    assertThat(differences.removed()).extracting(Item::name).containsExactly("The list c");
  }

  @Test
  void aListedReleaseTellsWhatItToldWhenItWasMade() {
    makeTwo();
    Release made = make(catalog(9, entry("a", "„größer“ 大")), SECOND.plusDays(1)).orElseThrow();
    assertThat(releases.list()).hasSize(3).last().isEqualTo(made);
  }

  @Test
  void whatIsMeasuredIsKeptAndNotMeasuredWhereNoneIsMade() {
    Quality.SearchFigures figures = new Quality.SearchFigures(9, 2 / 3.0, 0.5, 0.25, 1);
    Quality.PathFigures agreement =
        new Quality.PathFigures(
            3, new Share(1, 9), new Share(2, 9), new Share(4, 9), new Share(2, 3), 1);
    Quality measured =
        new Quality(
            new Quality.Searches(FIRST, figures, Map.of("typo", figures)),
            new Quality.Paths(SECOND, agreement, Map.of("governance", agreement)));
    Catalog catalog = catalog(1, entry("a", "one"));
    assertThat(releases.make(catalog, NONE, FIRST, PLANNER, null, () -> measured)).isPresent();
    assertThat(releases.list().getFirst().quality()).isEqualTo(measured);
    assertThat(
            releases.make(
                catalog,
                NONE,
                SECOND,
                PLANNER,
                null,
                () -> {
                  throw new AssertionError("measured in vain");
                }))
        .isEmpty();
  }

  @Test
  void aReleaseOfBeforeFiguresWereKeptHasNone() throws IOException {
    makeTwo();
    Path file = folder.resolve("1/release.json");
    Files.writeString(file, Files.readString(file).replace("\"measured\"", "\"other\""));
    assertThat(releases.list().getFirst().quality()).isEqualTo(Quality.NONE);
  }

  @Test
  void anyTwoCanBeCompared() {
    makeTwo();
    ReleaseDifferences back = releases.open(2).to(releases.open(1));
    assertThat(back.added()).extracting(Item::id).containsExactly("c");
    assertThat(back.changed()).extracting(Item::id).containsExactly("a", "b");
    assertThat(back.removed()).extracting(Item::id).containsExactly("d");
  }

  @Test
  void withoutAChangeThereIsNone() {
    makeTwo();
    assertThat(make(catalog(6, entry("a", "two"), ended("b", "one"), entry("d", "one")), SECOND))
        .isEmpty();
    assertThat(releases.list()).hasSize(2);
  }

  @Test
  void theFileHoldsEachEntryOnALine() throws IOException {
    makeTwo();
    assertThat(Files.readAllLines(folder.resolve("1/catalog.jsonl")))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("{\"id\":\"a\",");
  }

  @Test
  void anOpenedReleaseIsTheCatalogueAsItWas() {
    makeTwo();
    releases.extract(1, temp.resolve("opened"));
    assertThat(CatalogFolder.read(temp.resolve("opened")).orThrow())
        .isEqualTo(
            new CatalogFolder.Contents(
                Desk.VOCABULARIES,
                List.of(entry("a", "one"), entry("b", "one"), entry("c", "one")),
                new TreeMap<>()));
  }

  @Test
  void anOpenedReleaseLeadsFromMergedEntriesWhereTheyLed() {
    SortedMap<String, String> redirects = new TreeMap<>(Map.of("old", "a", "older", "a"));
    Catalog catalog = catalog(1, entry("a", "one"));
    releases.make(catalog, redirects, FIRST, PLANNER, null, () -> Quality.NONE);
    releases.extract(1, temp.resolve("opened"));
    assertThat(CatalogFolder.read(temp.resolve("opened")).orThrow().redirects())
        .isEqualTo(redirects);
    make(catalog(2, entry("a", "two")), SECOND);
    releases.extract(2, temp.resolve("opened"));
    assertThat(CatalogFolder.read(temp.resolve("opened")).orThrow().redirects()).isEmpty();
  }

  @Test
  void theWholeCatalogueComesBackByteForByte() {
    Path original = Path.of("resources-catalog");
    CatalogFolder.Contents files = CatalogFolder.read(original).orThrow();
    make(files.catalog(1), FIRST);
    releases.extract(1, temp.resolve("opened"));
    Map<String, String> opened = Desk.texts(temp.resolve("opened"));
    assertThat(opened).hasSizeGreaterThan(1000);
    assertThat(Desk.texts(original)).containsAllEntriesOf(opened);
  }

  @Test
  void aReleaseThatWasChangedLaterIsNotOpened() throws IOException {
    makeTwo();
    Path file = folder.resolve("1/catalog.jsonl");
    Files.writeString(file, Files.readString(file).replace("one", "won"));
    assertThatThrownBy(() -> releases.open(1))
        .isInstanceOf(Releases.Unusable.class)
        .hasMessageContaining("release 1")
        .hasMessageContaining("was changed after it was written");
  }

  @Test
  void aMissingReleaseIsToldWithThoseThatAreThere() {
    makeTwo();
    assertThatThrownBy(() -> releases.open(3))
        .isInstanceOf(Releases.Unusable.class)
        .hasMessageContaining("there is no release 3")
        .hasMessageContaining("there are 1 to 2");
  }

  @Test
  void aDraftThatWasLeftBehindIsNoRelease() throws IOException {
    makeTwo();
    Files.createDirectories(folder.resolve(".release123"));
    try (Stream<Path> found = Files.list(folder)) {
      assertThat(found).hasSize(3);
    }
    assertThat(releases.list()).extracting(Release::number).containsExactly(1, 2);
  }
}
