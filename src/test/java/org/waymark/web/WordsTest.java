package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.rounds.DateRange;

final class WordsTest {
  @Test
  void chancesAreNeverFinerThanKnown() {
    assertThat(Words.chance(0.0545)).isEqualTo("about 1 in 20");
    assertThat(Words.chance(0.065)).isEqualTo("about 1 in 15");
    assertThat(Words.chance(0.5)).isEqualTo("about 1 in 2");
    assertThat(Words.chance(0.65)).isEqualTo("about 2 in 3");
    assertThat(Words.chance(0.9)).isEqualTo("most people");
    assertThat(Words.chance(0)).isEqualTo("about 1 in 200");
  }

  @Test
  void anEstimatedDateIsNeverADay() {
    DateRange spring = new DateRange(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 4, 9), null);
    assertThat(Words.range(spring)).isEqualTo("around March to April 2027");
    DateRange turn = new DateRange(LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 9), null);
    assertThat(Words.range(turn)).isEqualTo("around December 2026 to January 2027");
  }

  @Test
  void anAnnouncedDeadlineNamesItsZone() {
    LocalDate day = LocalDate.of(2027, 1, 18);
    assertThat(Words.range(new DateRange(day, day, "AoE")))
        .isEqualTo("18 January 2027 (anywhere on earth)");
  }

  @Test
  void sharesAreRoundedToFiveInAHundred() {
    assertThat(Words.share(0.583)).isEqualTo("about 60 %");
  }
}
