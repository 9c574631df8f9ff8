package org.waymark.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DeadlineZoneTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 18);

  @Test
  void anywhereOnEarthTheDayEndsTwelveHoursAfterGreenwich() {
    assertThat(DeadlineZone.end(DAY, "AoE")).isEqualTo(Instant.parse("2027-01-19T12:00:00Z"));
  }

  @Test
  void aDateWithoutAZoneMeansAnywhereOnEarth() {
    assertThat(DeadlineZone.end(DAY, null)).isEqualTo(DeadlineZone.end(DAY, "AoE"));
  }

  @Test
  void aNamedZoneKnowsItsSummerTime() {
    assertThat(DeadlineZone.end(LocalDate.of(2027, 6, 1), "Europe/London"))
        .isEqualTo(Instant.parse("2027-06-01T23:00:00Z"));
  }
}
