package org.waymark.rounds;

/**
 * How often forecasts were right about rounds that had been hidden from them.
 *
 * @param n how many hidden rounds were forecast
 * @param within14 how many fell within 14 days of the middle of the forecast
 * @param within30 how many fell within 30 days of it
 * @param covered how many fell within the range that the forecast states
 */
public record HitRate(int n, int within14, int within30, int covered) {
  /** Nothing measured yet. */
  public static final HitRate NONE = new HitRate(0, 0, 0, 0);

  HitRate with(long daysOff, boolean inRange) {
    return new HitRate(
        n + 1,
        within14 + (daysOff <= 14 ? 1 : 0),
        within30 + (daysOff <= 30 ? 1 : 0),
        covered + (inRange ? 1 : 0));
  }

  /** In words, as documents and pages show it. */
  public String inWords() {
    return "%d of %d within 14 days, %d of %d within 30 days, %d of %d within the stated range"
        .formatted(within14, n, within30, n, covered, n);
  }
}
