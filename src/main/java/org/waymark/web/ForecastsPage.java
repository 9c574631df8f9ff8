package org.waymark.web;

import java.util.List;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.rounds.HitRate;
import org.waymark.say.Say;

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
    private static Row of(String what, HitRate rate, Say say) {
      return new Row(
          what,
          share(rate.within14(), rate.n(), say),
          share(rate.within30(), rate.n(), say),
          share(rate.covered(), rate.n(), say));
    }

    private static String share(int right, int n, Say say) {
      return n == 0
          ? say.of("forecasts.nothing")
          : say.of("forecasts.share", right, n, Math.round(100.0 * right / n));
    }
  }

  static ForecastsPage of(ForecastEvaluation measured, long version, Say say) {
    return new ForecastsPage(
        Head.open(
            say.of("forecasts.title"),
            say.of("forecasts.description"),
            "/about/forecasts",
            "about"),
        version,
        List.of(
            Row.of(say.of("forecasts.start"), measured.starts(), say),
            Row.of(say.of("forecasts.deadline"), measured.deadlines(), say)));
  }
}
