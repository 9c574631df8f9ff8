package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-02", "2024-02-29"})
  void writesWhatItReads(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "2026-13", "2026-00", "2025-02-29", "2026-1-1", "soon"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aYearIsAnyOfItsDays() {
    PartialDate year = PartialDate.parse("2026");
    assertThat(year.earliest()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(year.latest()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void aDayOfAYearIsNotSurelyAfterThatYear() {
    assertThat(PartialDate.parse("2026-12-31").isSurelyAfter(PartialDate.parse("2026"))).isFalse();
    assertThat(PartialDate.parse("2027").isSurelyAfter(PartialDate.parse("2026"))).isTrue();
  }
}
