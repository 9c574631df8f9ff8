package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Program;
import org.waymark.catalog.Status;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;
import org.waymark.rounds.HitRate;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/** What the catalogue's forecasts are worth, and that every program has one. */
final class ForecastEvaluationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  @Test
  void theDocumentStatesWhatIsMeasured() throws IOException {
    ForecastEvaluation measured = ForecastEvaluation.of(CATALOG);
    System.out.println("starts: " + measured.starts().inWords());
    System.out.println("deadlines: " + measured.deadlines().inWords());
    measured.misses().forEach(miss -> System.out.println("miss: " + miss));
    assertThat(Files.readString(Path.of("docs", "forecasts.md")))
        .contains(row("starts", measured.starts()), row("deadlines", measured.deadlines()));
  }

  private static String row(String what, HitRate rate) {
    return "| %s | %d of %d | %d of %d | %d of %d |"
        .formatted(
            what, rate.within14(), rate.n(), rate.within30(), rate.n(), rate.covered(), rate.n());
  }

  @Test
  void everyProgramThatRunsHasARoundToPlanWith() {
    Forecaster forecaster = new Forecaster(Habits.of(CATALOG));
    List<String> without =
        CATALOG.programs().stream()
            .filter(program -> program.status() != Status.ENDED)
            .filter(program -> program.status() != Status.PAUSED)
            .filter(program -> program.cadence() != Cadence.ONCE)
            .filter(program -> forecaster.coming(program, TODAY, TODAY.plusMonths(18)).isEmpty())
            .map(Program::id)
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void estimatesAreRangesAndSayWhatTheyRestOn() {
    Forecaster forecaster = new Forecaster(Habits.of(CATALOG));
    for (Program program : CATALOG.programs()) {
      for (ComingRound round : forecaster.coming(program, TODAY, TODAY.plusMonths(18))) {
        if (round.timing() == Timing.FORECAST || round.timing() == Timing.TYPICAL) {
          assertThat(round.starts().isExact()).as(program.id()).isFalse();
          assertThat(Say.english().of(round.explanation())).as(program.id()).isNotBlank();
        }
      }
    }
  }
}
