package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.rounds.HitRate;

/** What pages tell about how far they can be trusted. */
final class ForecastsPageTest {
  @TempDir private static Path folder;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void forecastsTellHowOftenTheyWereRightWithTheNumberBehindIt() throws Exception {
    ForecastEvaluation measured = ForecastEvaluation.of(site.catalog());
    String page = site.get("/about/forecasts").body();
    for (HitRate rate : List.of(measured.starts(), measured.deadlines())) {
      assertThat(rate.n()).isPositive();
      assertThat(page)
          .contains(
              "%d of %d (".formatted(rate.within14(), rate.n()),
              "%d of %d (".formatted(rate.within30(), rate.n()),
              "%d of %d (".formatted(rate.covered(), rate.n()));
    }
    assertThat(site.get("/deadlines").body()).contains("href=\"/about/forecasts\"");
  }

  @Test
  void anEntryTellsHowCompleteAndHowFreshItIs() throws Exception {
    assertThat(site.get("/entries/mats").body())
        .containsPattern("Of \\d+ facts that are asked of such an entry it has \\d+\\.")
        .contains("known to hold as of");
  }
}
