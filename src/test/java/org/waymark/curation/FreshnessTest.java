package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.json.EntryJson;

final class FreshnessTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          program      | course  | 2026-08-27 |
          program      | course  | 2026-08-26 | 1
          program      | course  | 2026-08    |
          program      | course  | 2025       | 239
          organization | lab     | 2026-05-29 |
          organization | lab     | 2026-05-28 | 1
          resource     | book    | 2025-11-25 |
          resource     | book    | 2025-11-24 | 1
          """)
  void factsOfEachTypeHaveTheirBudget(String type, String kind, String asOf, Long overdue) {
    Entry entry = entry(type, kind, "\"asOf\": \"" + asOf + "\",", "active");
    assertThat(Freshness.overdue(entry, TODAY).map(Freshness::overdueDays).orElse(null))
        .isEqualTo(overdue);
  }

  @Test
  void anOpenRoundIsLookedAtEachWeek() {
    String open =
        """
        "rounds": [{"label": "A", "role": "participant", "deadline": "2026-11-25"}],
        "verifiedAt": "2026-11-17",
        """;
    assertThat(Freshness.overdue(entry("program", "course", open, "active"), TODAY))
        .hasValueSatisfying(overdue -> {
          assertThat(overdue.budgetDays()).isEqualTo(Freshness.OPEN_ROUND_DAYS);
          assertThat(overdue.overdueDays()).isEqualTo(1);
        });
  }

  @Test
  void aLookCountsMoreThanTheDateOfTheFacts() {
    String looked = "\"asOf\": \"2020\", \"verifiedAt\": \"2026-11-01\",";
    assertThat(Freshness.overdue(entry("program", "course", looked, "active"), TODAY)).isEmpty();
  }

  @Test
  void whatHasEndedDoesNotGrowStale() {
    String old = "\"asOf\": \"2020\",";
    assertThat(Freshness.overdue(entry("program", "course", old, "ended"), TODAY)).isEmpty();
  }

  @Test
  void withoutADateItIsOverdueWithoutAMeasure() {
    assertThat(Freshness.overdue(entry("resource", "book", "", "active"), TODAY))
        .hasValueSatisfying(overdue -> assertThat(overdue.overdueDays()).isNull());
  }

  @Test
  void completenessNamesWhatIsMissing() {
    Completeness bare = Completeness.of(entry("organization", "lab", "", "active"));
    assertThat(bare.missing())
        .contains(Message.of("lacks.as-of"), Message.of("lacks.founded"), Message.of("lacks.size"));
    Completeness dated =
        Completeness.of(entry("organization", "lab", "\"founded\": \"2020\",", "active"));
    assertThat(dated.missing()).doesNotContain(Message.of("lacks.founded"));
    assertThat(dated.score()).isGreaterThan(bare.score()).isLessThan(1);
  }

  @Test
  void wordsOnItsTermsAreNoPrice() {
    String sold = "\"funding\": {\"eligibility\": \"Sold.\"},";
    String free = "\"funding\": {\"cost\": {\"amount\": 0, \"currency\": \"USD\"}},";
    assertThat(Completeness.of(entry("resource", "book", sold, "active")).missing())
        .contains(Message.of("lacks.cost"));
    assertThat(Completeness.of(entry("resource", "book", free, "active")).missing())
        .doesNotContain(Message.of("lacks.cost"));
  }

  private static Entry entry(String type, String kind, String more, String status) {
    String program = type.equals("program") ? "\"entryLevel\": \"open\", \"selective\": true," : "";
    return EntryJson.read(
            """
            {"id": "x", "type": "%s", "kind": "%s", "name": "X", "url": "https://x.org",
             "summary": "X.", "tracks": {"engineering": 1, "conceptual": 0, "governance": 0},
             "status": "%s", "languages": ["en"], %s %s
             "sources": [{"url": "https://x.org"}]}
            """
                .formatted(type, kind, status, more, program),
            null)
        .orThrow();
  }
}
