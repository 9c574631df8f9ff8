package org.waymark.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Program;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;

final class ForecasterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Catalog REAL =
      CatalogFolder.read(java.nio.file.Path.of("resources-catalog")).orThrow().catalog(1);

  private static List<ComingRound> coming(String fields) {
    String text =
        """
        {"id": "one", "type": "program", "kind": "fellowship", "name": "One", "url": "https://example.org",
         "summary": "A fellowship.", "tracks": {"engineering": 3, "conceptual": 0, "governance": 0},
         "topics": ["careers"], "stage": "applied", "status": "active", "languages": ["en"],
         "modes": [{"setting": "online", "mentoring": "mentored"}], "selective": true, "entryLevel": "open",
         %s, "asOf": "2026-11", "sources": [{"url": "https://example.org", "supports": ["summary"]}]}
        """
            .formatted(fields);
    Program program = (Program) EntryJson.read(text, "one.json").orThrow();
    return new Forecaster(Habits.of(REAL)).coming(program, TODAY, TODAY.plusMonths(18));
  }

  @Test
  void aStartWithoutADeadlineAdmitsAsLongAsTheUsualLeadTimeAllows() {
    String past =
        "{\"label\": \"Earlier\", \"role\": \"participant\", \"deadline\": \"2025-09-01\", \"starts\": \"2025-12-10\"}";
    String soon =
        "\"rounds\": [{\"label\": \"Winter\", \"role\": \"participant\", \"starts\": \"%s\"}, "
            + past
            + "]";
    assertThat(coming(soon.formatted("2027-01-18")))
        .as("begins in 53 days, after a lead time of 100")
        .noneMatch(round -> round.timing() == Timing.ANNOUNCED);
    assertThat(coming(soon.formatted("2027-04-18")))
        .anyMatch(round -> round.timing() == Timing.ANNOUNCED);
  }

  @Test
  void whatComesEveryMonthWithoutDatesIsExpectedEveryMonth() {
    List<ComingRound> monthly = coming("\"cadence\": \"monthly\"");
    assertThat(monthly).hasSize(4).allMatch(round -> round.timing() == Timing.TYPICAL);
    assertThat(monthly.get(1).starts().from())
        .isEqualTo(monthly.getFirst().starts().from().plusDays(30));
    assertThat(coming("\"cadence\": \"yearly\"")).hasSize(1);
  }
}
