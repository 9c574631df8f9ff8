package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Program;
import org.waymark.json.CatalogFolder;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.pathway.Rung;
import org.waymark.place.Gazetteer;

/** What a change of the catalogue does to the reference people's paths. */
final class PathRegressionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final CatalogFolder.Contents FILES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();
  private static final Catalog CATALOG = FILES.catalog(1);
  private static final Planner PLANNER = new Planner(Gazetteer.load());

  @TempDir private Path folder;

  private static Catalog without(Predicate<Entry> gone) {
    Collection<Entry> left = FILES.entries().stream().filter(gone.negate()).toList();
    return Catalog.of(2, FILES.vocabularies(), left);
  }

  @Test
  void theSameCatalogueChangesNobodysPath() {
    PathRegression regression = PathRegression.between(CATALOG, FILES.catalog(2), PLANNER, TODAY);
    assertThat(regression.people()).isEqualTo(FILES.vocabularies().people().size());
    assertThat(regression.impacts()).isEmpty();
  }

  @Test
  void anEntryThatIsGoneLeavesThePathsOfThoseWhoHadIt() {
    ReferencePaths paths = ReferencePaths.of(CATALOG, PLANNER, TODAY);
    String entry = paths.plans().values().iterator().next().steps().getFirst().entry();
    Set<String> had = paths.standing().get(entry);
    PathRegression regression =
        PathRegression.between(CATALOG, paths, without(one -> one.id().equals(entry)), PLANNER);
    assertThat(
            regression.impacts().stream()
                .filter(
                    impact -> impact.leaving().stream().anyMatch(item -> item.id().equals(entry)))
                .map(PathImpact::person))
        .containsExactlyInAnyOrderElementsOf(had);
    assertThat(regression.impacts())
        .allSatisfy(impact ->
            assertThat(Collections.disjoint(impact.joining(), impact.leaving())).isTrue());
  }

  @Test
  void withoutMentorsTheBestRungFallsForThoseWhoHadOne() {
    PathRegression regression =
        PathRegression.between(CATALOG, without(Program.class::isInstance), PLANNER, TODAY);
    assertThat(regression.losses()).isNotEmpty();
    assertThat(regression.impacts())
        .allSatisfy(impact ->
            assertThat(impact.losses().contains(PathLoss.LOWER_RUNG))
                .isEqualTo(Rung.rank(impact.after().rung()) > Rung.rank(impact.before().rung())));
  }

  @Test
  void anEmptyCatalogueTakesEverything() {
    PathRegression regression = PathRegression.between(CATALOG, without(_ -> true), PLANNER, TODAY);
    assertThat(regression.losses())
        .hasSize(regression.people())
        .allSatisfy(impact ->
            assertThat(impact.losses())
                .contains(PathLoss.NO_STEPS, PathLoss.NOTHING_MADE, PathLoss.LESS_READY));
  }

  @Test
  void aReleaseThatTakesSomethingIsRefusedUntilAReasonIsGivenWhichItKeeps() throws Exception {
    Releases releases = new Releases(folder.resolve("releases"));
    releases.make(CATALOG, TODAY, PLANNER, null);
    Catalog poorer = without(Program.class::isInstance);
    assertThatThrownBy(() -> releases.make(poorer, TODAY, PLANNER, null))
        .isInstanceOfSatisfying(
            PathsLost.class, refused -> assertThat(refused.losses()).isNotEmpty());
    try (var files = Files.list(folder.resolve("releases"))) {
      assertThat(files).hasSize(1);
    }
    Release made = releases.make(poorer, TODAY, PLANNER, "All have ended.").orElseThrow();
    assertThat(made.lossesAccepted()).isEqualTo("All have ended.");
    assertThat(made.paths()).isNotNull();
    assertThat(releases.list()).last().isEqualTo(made);
  }

  @Test
  void aReasonThatNobodyNeedsIsNotKept() {
    Releases releases = new Releases(folder.resolve("releases"));
    releases.make(CATALOG, TODAY, PLANNER, "In vain.");
    assertThat(releases.list())
        .isEqualTo(List.of(releases.find(1).orElseThrow()))
        .first()
        .satisfies(first -> {
          assertThat(first.lossesAccepted()).isNull();
          assertThat(first.paths()).isNull();
        });
  }
}
