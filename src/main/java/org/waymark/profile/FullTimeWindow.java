package org.waymark.profile;

import java.time.LocalDate;

/**
 * A time in which a person could do a program full time.
 *
 * @param from its first day
 * @param until its last day, not before the first
 */
public record FullTimeWindow(LocalDate from, LocalDate until) {
  /** Refuses a window that ends before it begins. */
  public FullTimeWindow {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("the window ends " + until + " before it begins " + from);
    }
  }
}
