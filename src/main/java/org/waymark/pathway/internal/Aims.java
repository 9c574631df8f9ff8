package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders planned backwards from what is not open yet: what it demands and the person lacks, what
 * that demands in turn, and then it. First choices alone seldom find them, for the first step to
 * something large may gain little by itself.
 */
final class Aims {
  /** How long a chain of demands is followed. */
  private static final int DEEPEST = 3;

  private final Frame frame;
  private final Pool pool;
  private final Offering[] candidates;
  private final int[] blocked;
  private final Needs.Lack lack;

  /**
   * Aims among candidates.
   *
   * @param blocked by index: above 0 where a candidate can't come
   */
  Aims(Frame frame, Pool pool, int[] blocked) {
    this.frame = frame;
    this.pool = pool;
    this.candidates = pool.steps;
    this.blocked = blocked;
    this.lack = pool.needs.new Lack();
  }

  private record Aim(List<Integer> order, double rate) {}

  /** At most so many orders, those first that gain most for their hours. */
  List<int[]> from(State state, int most) {
    List<Aim> aims = new ArrayList<>();
    for (int i = 0; i < candidates.length && most > 0; i++) {
      double[] nominal = state.nominal.clone();
      List<Integer> order = new ArrayList<>();
      boolean closed = blocked[i] == 0 && !frame.demands().met(candidates[i], nominal);
      if (closed && reach(i, nominal, order, DEEPEST)) {
        aims.add(new Aim(order, rate(order, state)));
      }
    }
    return aims.stream()
        .sorted(
            Comparator.comparingDouble(Aim::rate)
                .reversed()
                .thenComparing(aim -> candidates[aim.order.getLast()].id()))
        .limit(most)
        .map(aim -> aim.order.stream().mapToInt(step -> step).toArray())
        .toList();
  }

  /**
   * Adds a step and what it lacks before it to an order; false when nothing teaches that.
   *
   * @param nominal where the order so far leads; moved on
   */
  private boolean reach(int step, double[] nominal, List<Integer> order, int deepest) {
    while (!frame.demands().met(candidates[step], nominal)) {
      int first = deepest == 0 ? -1 : helper(step, nominal, order);
      if (first < 0 || !reach(first, nominal, order, deepest - 1)) {
        return false;
      }
    }
    Offering taken = candidates[step];
    for (int j = 0; j < taken.skill.length; j++) {
      int k = taken.skill[j];
      nominal[k] = Math.max(nominal[k], taken.aimHours[j]);
    }
    order.add(step);
    return true;
  }

  /** What meets the most of a step's open demands for its hours; -1 for nothing. */
  private int helper(int step, double[] nominal, List<Integer> order) {
    int best = -1;
    double most = 0;
    lack.look(nominal);
    for (int i = 0; i < candidates.length; i++) {
      if (i == step || blocked[i] > 0 || isExcluded(i, step, order)) {
        continue;
      }
      double hours = candidates[i].hours * (1 + lack.of(i)) + frame.switchHours();
      double rate = lack.meets(i, step) / hours;
      if (rate > most) {
        most = rate;
        best = i;
      }
    }
    return best;
  }

  private boolean isExcluded(int candidate, int step, List<Integer> order) {
    boolean excluded = pool.conflicts[candidate][step];
    for (int before : order) {
      excluded |= pool.conflicts[candidate][before];
    }
    return excluded;
  }

  private double rate(List<Integer> order, State state) {
    double gain = 0;
    double hours = 0;
    for (int i : order) {
      gain += frame.learning().gain(candidates[i], state.expected, state.nominal, frame.target());
      hours += candidates[i].hours + frame.switchHours();
    }
    return gain / hours;
  }
}
