package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The range of the chance of an applicant now.
 *
 * @param low 0 to 1
 * @param typical between low and high
 * @param high 0 to 1
 * @param basis the figures that it rests on; null for a kind's habit
 */
public record AdmissionRate(double low, double typical, double high, @Nullable String basis) {
  /** Checks and copies. */
  public AdmissionRate {
    if (low < 0 || low > typical || typical > high || high > 1) {
      throw new IllegalArgumentException(
          "chances must rise from low to high within 0 to 1: %s, %s, %s"
              .formatted(low, typical, high));
    }
  }
}
