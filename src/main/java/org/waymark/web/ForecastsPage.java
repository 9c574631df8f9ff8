package org.waymark.web;

import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.rounds.HitRate;

/**
 * What estimated dates have been worth, measured on the catalogue as it stands.
 *
 * @param version the catalogue's, that was measured
 * @param rows one for starts, one for deadlines
 */
public record ForecastsPage(Head head, long version, List<Row> rows) {
  /**
   * Figures, each with the number of hidden rounds that it rests on.
   *
   * @param covered how many fell within the range that the estimate states
   */
  public record Row(String what, String within14, String within30, String covered) {
    private static Row of(String what, HitRate rate) {
      return new Row(
          what,
          share(rate.within14(), rate.n()),
          share(rate.within30(), rate.n()),
          share(rate.covered(), rate.n()));
    }

    private static String share(int right, int n) {
      return n == 0
          ? "nothing to measure (0 of 0)"
          : "%d of %d (%d %%)".formatted(right, n, Math.round(100.0 * right / n));
    }
  }

  static ForecastsPage of(Catalog catalog) {
    ForecastEvaluation measured = ForecastEvaluation.of(catalog);
    return new ForecastsPage(
        Head.open(
            "How good the estimated dates are",
            "How often Waymark's estimates of programs' next rounds were right, measured by hiding"
                + " each program's newest round.",
            "/about/forecasts",
            "about"),
        catalog.version(),
        List.of(Row.of("Start", measured.starts()), Row.of("Deadline", measured.deadlines())));
  }
}
