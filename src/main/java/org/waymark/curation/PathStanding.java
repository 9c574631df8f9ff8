package org.waymark.curation;

import java.util.Comparator;
import java.util.stream.Stream;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Rung;
import org.waymark.pathway.Step;

/**
 * How a reference person stands with a path, in figures of four decimals.
 *
 * @param steps how many the base plan has
 * @param made how many of them end in something that strangers can see
 * @param rung the best rung of the mode ladder among the steps and what to apply for
 * @param value what the planner maximises
 * @param now the share of the goal reached today, 0 to 1
 * @param expected the share reached at the end, on average, 0 to 1
 */
public record PathStanding(
    int steps, int made, String rung, double value, double now, double expected) {

  /** The standing of a plan. */
  public static PathStanding of(Plan plan) {
    Stream<String> rungs =
        Stream.concat(
            plan.steps().stream().map(step -> step.mode().rung()),
            plan.applications().stream()
                .flatMap(window ->
                    window.choices().stream()
                        .filter(choice -> window.apply().contains(choice.entry()))
                        .map(choice -> choice.mode().rung())));
    return new PathStanding(
        plan.steps().size(),
        (int) plan.steps().stream().map(Step::makes).filter(made -> made != null).count(),
        rungs.min(Comparator.comparingInt(Rung::rank)).orElse(Rung.SOLO),
        rounded(plan.value()),
        rounded(plan.readiness().now()),
        rounded(plan.readiness().expected()));
  }

  /** What the path adds to the share of the goal, 0 to 1. */
  public double gain() {
    return expected - now;
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1e4) / 1e4;
  }
}
