package org.waymark.pathway;

/**
 * Shares of the goal reached, each 0 to 1 and in rising order.
 *
 * @param now today
 * @param withoutAdmission at the horizon's end if every selective program says no
 * @param expected at the horizon's end, on average
 * @param best at the horizon's end on the best branch
 */
public record Readiness(double now, double withoutAdmission, double expected, double best) {
  /** Checks and copies. */
  public Readiness {
    if (!(0 <= now
        && now <= withoutAdmission
        && withoutAdmission <= expected
        && expected <= best
        && best <= 1 + 1e-9)) {
      throw new IllegalArgumentException(
          "readiness must rise within 0 to 1: %s, %s, %s, %s"
              .formatted(now, withoutAdmission, expected, best));
    }
  }
}
