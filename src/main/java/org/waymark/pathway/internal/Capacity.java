package org.waymark.pathway.internal;

import java.util.Arrays;

/**
 * A person's hours over the weeks of the horizon: what they have, and what fixed steps already use.
 * Time is in weeks from the plan's start. Flexible work is done at whatever is left, so the time
 * that it takes is read off the running sum.
 */
final class Capacity {
  private final double horizon;
  private final double[] free;
  private final int[] running;
  private final double[] cumulative;

  /** The most hours left in any week. */
  private final double most;

  /** Weeks that an hour takes at least. */
  private final double leastWeeks;

  private Capacity(double horizon, double[] free, int[] running) {
    this.horizon = horizon;
    this.free = free;
    this.running = running;
    this.cumulative = new double[free.length + 1];
    for (int week = 0; week < free.length; week++) {
      cumulative[week + 1] = cumulative[week] + free[week];
    }
    this.most = Arrays.stream(free).max().orElse(0);
    this.leastWeeks = most > 0 ? 1 / most : 0;
  }

  /** Hours for each week; the last week may be a part of one. */
  static Capacity of(double horizonWeeks, double[] hoursOfWeek) {
    return new Capacity(horizonWeeks, hoursOfWeek.clone(), new int[hoursOfWeek.length]);
  }

  double horizon() {
    return horizon;
  }

  /** Half of these hours in each week. */
  Capacity halved() {
    double[] half = Arrays.stream(free).map(hours -> hours / 2).toArray();
    return new Capacity(horizon, half, running.clone());
  }

  /** The most hours left in any week. */
  double most() {
    return most;
  }

  /** Hours left in a week. */
  double freeIn(int week) {
    return week < free.length ? free[week] : 0;
  }

  /** Hours left from one time to another. */
  double freeBetween(double from, double until) {
    return Math.max(0, cumulativeAt(until) - cumulativeAt(from));
  }

  private double cumulativeAt(double time) {
    double capped = Math.min(Math.max(time, 0), horizon);
    int week = Math.min((int) capped, free.length - 1);
    return cumulative[week] + (capped - week) * free[week];
  }

  /**
   * When flexible work of so many hours, begun at a time, is finished; infinite when not within the
   * horizon.
   */
  double finish(double from, double hours) {
    double goal = cumulativeAt(from) + hours;
    if (cumulative[free.length] < goal - 1e-9) {
      return Double.POSITIVE_INFINITY;
    }
    int atLeast = (int) (from + Math.max(0, hours * leastWeeks - 2));
    int week = Math.min(atLeast, free.length - 1);
    while (cumulative[week + 1] < goal - 1e-9) {
      week++;
    }
    double into = free[week] > 0 ? (goal - cumulative[week]) / free[week] : 0;
    double at = Math.max(from, week + Math.max(0, into));
    return at <= horizon + 1e-9 ? at : Double.POSITIVE_INFINITY;
  }

  /** So many weeks go by at least while so many hours are worked. */
  double leastWeeks(double hours) {
    return hours * leastWeeks;
  }

  /** Whether a fixed step fits: its hours in each of its weeks, beside at most one other. */
  boolean admits(double from, double until, double hoursPerWeek) {
    if (until > horizon + 1e-9) {
      return false;
    }
    for (int week = (int) from; week < Math.min(Math.ceil(until), free.length); week++) {
      if (free[week] + 1e-9 < hoursPerWeek || running[week] >= 2) {
        return false;
      }
    }
    return true;
  }

  /** The capacity that a fixed step leaves. */
  Capacity without(double from, double until, double hoursPerWeek) {
    double[] left = free.clone();
    int[] beside = running.clone();
    for (int week = (int) from; week < Math.min(Math.ceil(until), left.length); week++) {
      left[week] = Math.max(0, left[week] - hoursPerWeek);
      beside[week]++;
    }
    return new Capacity(horizon, left, beside);
  }

  /** The capacity with nothing left in the weeks that a full-time step fills. */
  Capacity blocked(double from, double until) {
    double[] left = free.clone();
    Arrays.fill(
        left, Math.min((int) from, left.length), Math.min((int) Math.ceil(until), left.length), 0);
    return new Capacity(horizon, left, running.clone());
  }
}
