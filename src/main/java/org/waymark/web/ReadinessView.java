package org.waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.waymark.pathway.Readiness;

/**
 * How much of the goal is reached: today, and at the end of the path. Shares are rounded to five in
 * a hundred.
 *
 * @param marks from the lowest
 * @param until the month at whose end the later ones hold
 */
public record ReadinessView(List<Mark> marks, String until) {
  /**
   * One share.
   *
   * @param name short
   * @param meaning in a sentence
   * @param percent 0 to 100
   * @param kind the word that its colour goes by
   */
  public record Mark(String name, String meaning, long percent, String kind) {}

  static ReadinessView of(Readiness readiness, LocalDate end) {
    return new ReadinessView(
        List.of(
            mark("Today", "what you bring already", readiness.now(), "now"),
            mark(
                "No admission needed",
                "if every selective program says no and you do the steps",
                readiness.withoutAdmission(),
                "without"),
            mark(
                "Expected",
                "on average, admissions counted by their chance",
                readiness.expected(),
                "expected"),
            mark("Best", "if the best of the applications says yes", readiness.best(), "best")),
        Words.month(end));
  }

  private static Mark mark(String name, String meaning, double share, String kind) {
    return new Mark(name, meaning, Words.hundredths(share), kind);
  }
}
