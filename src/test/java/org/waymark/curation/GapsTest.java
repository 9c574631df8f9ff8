package org.waymark.curation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.json.CatalogFolder;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.place.Gazetteer;

/** Where people have little within reach, and what would help. */
final class GapsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Catalog CATALOG =
      People.only(
          List.of("lawyer-lagos", "biologist-cairo", "organizer-manila"),
          CatalogFolder.read(Path.of("resources-catalog")).orThrow());
  private static final Gaps GAPS = gaps();

  private static Gaps gaps() {
    return Gaps.of(CATALOG, new Planner(Gazetteer.load()), TODAY);
  }

  @Test
  void theSameCatalogueAndDayGiveTheSameGaps() {
    assertThat(gaps()).isEqualTo(GAPS);
  }

  @Test
  void everyoneStandsInOneCellAndThoseWithoutAMentorComeFirst() {
    assertThat(GAPS.cells().stream().mapToInt(GapCell::people).sum()).isEqualTo(3);
    assertThat(GAPS.cells())
        .extracting(GapCell::low)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(GAPS.cells())
        .allSatisfy(
            cell -> assertThat(cell.low() > 0).isEqualTo(!cell.lowest().endsWith("/mentored")));
  }

  @Test
  void offeringsAreRankedByHowFarTheyBringThoseOfTheirCity() {
    assertThat(GAPS.offerings())
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparingDouble(Gaps.Offering::rise).reversed());
    ReferencePaths paths = ReferencePaths.of(CATALOG, new Planner(Gazetteer.load()), TODAY);
    for (Gaps.Offering offering : GAPS.offerings()) {
      assertThat(CATALOG.findEntry(offering.curriculum())).isPresent();
      for (Gaps.Helped helped : offering.helped()) {
        ReferencePerson person =
            requireNonNull(CATALOG.vocabularies().people().get(helped.person()));
        assertThat(person.city()).isEqualTo(offering.city().city());
        assertThat(helped.rise()).isGreaterThanOrEqualTo(Gaps.HELPS);
        assertThat(helped.before())
            .isEqualTo(
                PathStanding.of(requireNonNull(paths.plans().get(helped.person()))).expected());
      }
    }
  }
}
