package org.waymark.say;

/**
 * A chance as people count it.
 *
 * @param kind {@code most}, {@code two-in-three} or {@code one-in}
 * @param oneIn of how many it is one; 0 where that is not how it is told
 */
record Odds(String kind, int oneIn) {
  /** The numbers that "about 1 in" is followed by. */
  private static final int[] ONE_IN = {
    2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 200
  };

  static Odds of(double chance) {
    if (chance >= 0.85) {
      return new Odds("most", 0);
    }
    if (chance >= 0.6) {
      return new Odds("two-in-three", 0);
    }
    double exact = 1 / Math.max(chance, 0.005);
    int nearest = ONE_IN[0];
    for (int number : ONE_IN) {
      if (Math.abs(Math.log(number / exact)) < Math.abs(Math.log(nearest / exact))) {
        nearest = number;
      }
    }
    return new Odds("one-in", nearest);
  }
}
