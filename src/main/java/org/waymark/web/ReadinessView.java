package org.waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.waymark.pathway.Readiness;
import org.waymark.say.Say;

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

  static ReadinessView of(Readiness readiness, LocalDate end, Say say) {
    return new ReadinessView(
        List.of(
            mark("now", readiness.now(), say),
            mark("without", readiness.withoutAdmission(), say),
            mark("expected", readiness.expected(), say),
            mark("best", readiness.best(), say)),
        say.month(end));
  }

  private static Mark mark(String kind, double share, Say say) {
    String key = "readiness." + kind;
    return new Mark(say.of(key), say.of(key + ".meaning"), Say.hundredths(share), kind);
  }
}
