package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which programs to apply to: simultaneous search (Chade and Smith, Econometrica 2006; Kapur and
 * Hong 2022). One may end up with the best program that admits one, else with an outside option.
 *
 * <p>Chances are 0 to 1; values may be anything and are compared with the outside option's. Sets
 * are lists of indices. With independent decisions and equal effort, adding the program that
 * improves the set most, one at a time, is exact; with unequal efforts a dynamic program over the
 * budget is. Decisions are not independent in truth. The other extreme is one hidden score that
 * decides all: whoever is admitted by a program is admitted by every less selective one.
 */
final class ApplicationSets {
  private ApplicationSets() {}

  /** Expected value of a set when decisions are independent. */
  static double independent(double[] chance, double[] value, double outside, List<Integer> set) {
    return expected(independentOutcomes(chance, value, outside, set), value, outside);
  }

  /** Expected value of a set when one hidden score decides all. */
  static double correlated(double[] chance, double[] value, double outside, List<Integer> set) {
    return expected(correlatedOutcomes(chance, value, outside, set), value, outside);
  }

  /** The mean of something over outcomes; the last of which is the outside option. */
  static double expected(double[] outcomes, double[] of, double outside) {
    double sum = outcomes[of.length] * outside;
    for (int i = 0; i < of.length; i++) {
      sum += outcomes[i] * of[i];
    }
    return sum;
  }

  /**
   * Chances of ending with each program, and last with the outside option, when decisions are
   * independent: with the i-th in falling value if it admits and none before it does.
   */
  static double[] independentOutcomes(
      double[] chance, double[] value, double outside, List<Integer> set) {
    double[] outcomes = new double[chance.length + 1];
    double none = 1;
    for (int i : byFallingValue(chance, value, set)) {
      if (value[i] > outside) {
        outcomes[i] = none * chance[i];
        none *= 1 - chance[i];
      }
    }
    outcomes[chance.length] = none;
    return outcomes;
  }

  /**
   * The same when one hidden score decides all: with the j-th in chance fⱼ − f of the next more
   * selective, over the set without dominated programs, those that are both more selective and
   * worth less than another. Its mean is Σ tⱼ (fⱼ − f of the next more selective).
   */
  static double[] correlatedOutcomes(
      double[] chance, double[] value, double outside, List<Integer> set) {
    double[] outcomes = new double[chance.length + 1];
    double reached = 0;
    for (int i : byFallingValue(chance, value, set)) {
      if (value[i] > outside && chance[i] > reached) {
        outcomes[i] = chance[i] - reached;
        reached = chance[i];
      }
    }
    outcomes[chance.length] = 1 - reached;
    return outcomes;
  }

  private static List<Integer> byFallingValue(double[] chance, double[] value, List<Integer> set) {
    List<Integer> sorted = new ArrayList<>(set);
    sorted.sort(
        Comparator.<Integer>comparingDouble(i -> -value[i])
            .thenComparingDouble(i -> -chance[i])
            .thenComparing(i -> i));
    return sorted;
  }

  /** Chance of at least one admission when decisions are independent. */
  static double anyIndependent(double[] chance, List<Integer> set) {
    double none = 1;
    for (int i : set) {
      none *= 1 - chance[i];
    }
    return 1 - none;
  }

  /** Chance of at least one admission when one hidden score decides all: the easiest's. */
  static double anyCorrelated(double[] chance, List<Integer> set) {
    return set.stream().mapToDouble(i -> chance[i]).max().orElse(0);
  }

  /**
   * The best set of at most so many programs of equal effort, decisions independent; in the order
   * in which marginal improvement adds them. Programs that improve nothing are left out.
   */
  static List<Integer> best(double[] chance, double[] value, double outside, int most) {
    List<Integer> set = new ArrayList<>();
    double reached = outside;
    while (set.size() < most) {
      int next = -1;
      double best = reached + 1e-12;
      for (int i = 0; i < chance.length; i++) {
        if (!set.contains(i)) {
          set.add(i);
          double with = independent(chance, value, outside, set);
          set.removeLast();
          if (with > best) {
            best = with;
            next = i;
          }
        }
      }
      if (next < 0) {
        break;
      }
      set.add(next);
      reached = best;
    }
    return set;
  }

  /**
   * The best set within a budget of effort, decisions independent: a dynamic program over programs
   * in rising value, V(j, b) = max(V(j−1, b), fⱼ tⱼ + (1−fⱼ) V(j−1, b−gⱼ)).
   *
   * @param effort whole units, at least 1 each
   * @param budget whole units
   * @return indices in rising order
   */
  static List<Integer> best(
      double[] chance, double[] value, double outside, int[] effort, int budget) {
    Integer[] rising = new Integer[chance.length];
    Arrays.setAll(rising, i -> i);
    Arrays.sort(rising, Comparator.<Integer>comparingDouble(i -> value[i]).thenComparing(i -> i));
    double[][] reached = new double[chance.length + 1][budget + 1];
    Arrays.fill(reached[0], outside);
    for (int j = 1; j <= rising.length; j++) {
      int i = rising[j - 1];
      for (int b = 0; b <= budget; b++) {
        reached[j][b] = reached[j - 1][b];
        if (effort[i] <= b) {
          double with =
              chance[i] * Math.max(value[i], outside)
                  + (1 - chance[i]) * reached[j - 1][b - effort[i]];
          reached[j][b] = Math.max(reached[j][b], with);
        }
      }
    }
    List<Integer> set = new ArrayList<>();
    int left = budget;
    for (int j = rising.length; j >= 1; j--) {
      if (reached[j][left] > reached[j - 1][left] + 1e-12) {
        set.add(rising[j - 1]);
        left -= effort[rising[j - 1]];
      }
    }
    set.sort(Comparator.naturalOrder());
    return set;
  }
}
