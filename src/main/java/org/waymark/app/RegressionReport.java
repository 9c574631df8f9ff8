package org.waymark.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.curation.PathImpact;
import org.waymark.curation.PathLoss;
import org.waymark.curation.PathRegression;
import org.waymark.curation.PathStanding;

/** Tells on the terminal whose paths differ. */
final class RegressionReport {
  private RegressionReport() {}

  static void print(PathRegression regression, PrintWriter out) {
    regression.impacts().forEach(impact -> print(impact, out));
    out.printf(
        "%d of %d paths differ, %d lose something%n",
        regression.impacts().size(), regression.people(), regression.losses().size());
  }

  static void print(PathImpact impact, PrintWriter out) {
    out.printf("%s: %s%n", impact.person(), impact.name());
    for (PathLoss loss : impact.losses()) {
      out.println("  LOSS: " + inWords(loss, impact.before(), impact.after()));
    }
    impact.joining().forEach(item -> out.printf("  comes: %s (%s)%n", item.name(), item.id()));
    impact.leaving().forEach(item -> out.printf("  goes: %s (%s)%n", item.name(), item.id()));
    impact
        .moved()
        .forEach(move ->
            out.printf(
                "  moves: %s (%s), from %s to %s%n",
                move.name(), move.id(), move.from(), move.to()));
    out.printf("  before: %s%n  after:  %s%n", figures(impact.before()), figures(impact.after()));
  }

  private static String inWords(PathLoss loss, PathStanding before, PathStanding after) {
    return switch (loss) {
      case NO_STEPS -> "no steps any more";
      case NOTHING_MADE -> "nothing is made public any more";
      case LOWER_RUNG -> "the best rung was %s, is %s".formatted(before.rung(), after.rung());
      case LESS_READY ->
          String.format(
              Locale.ROOT,
              "the path added %.1f %% of the goal, adds %.1f %%",
              before.gain() * 100,
              after.gain() * 100);
    };
  }

  private static String figures(PathStanding standing) {
    return String.format(
        Locale.ROOT,
        "%d steps, %s, expected readiness %.1f %%, value %.2f",
        standing.steps(),
        standing.rung(),
        standing.expected() * 100,
        standing.value());
  }
}
