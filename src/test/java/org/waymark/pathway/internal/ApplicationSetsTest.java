package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published instance is the reference of Kapur and Hong (2022) with eight schools. */
final class ApplicationSetsTest {
  private static final double[] CHANCE = {.39, .33, .24, .24, .05, .03, .10, .12};
  private static final double[] VALUE = {200, 250, 300, 350, 400, 450, 500, 550};

  @Test
  void addsInThePublishedOrderWithThePublishedValues() {
    List<Integer> order = ApplicationSets.best(CHANCE, VALUE, 0, 8);
    assertThat(order).containsExactly(3, 1, 7, 0, 6, 2, 4, 5);
    double[] published = {84.0, 146.7, 195.1, 230.0, 257.6, 281.5, 288.8, 294.1};
    for (int size = 1; size <= 8; size++) {
      double value = ApplicationSets.independent(CHANCE, VALUE, 0, order.subList(0, size));
      assertThat(value).isCloseTo(published[size - 1], within(0.05));
    }
  }

  @Test
  void unequalEffortsAreSpentByTheDynamicProgram() {
    double[] chance = {.5, .5, .5};
    double[] value = {1, 1, 219};
    int[] effort = {1, 1, 3};
    assertThat(ApplicationSets.best(chance, value, 0, effort, 2)).containsExactly(0, 1);
    assertThat(ApplicationSets.best(chance, value, 0, effort, 3)).containsExactly(2);
  }

  @Test
  void oneHiddenScoreMakesTheFirstAndTheLastTheBestPair() {
    double best = 0;
    List<Integer> pair = List.of();
    for (int i = 0; i < 8; i++) {
      for (int j = i + 1; j < 8; j++) {
        double value = ApplicationSets.correlated(CHANCE, VALUE, 0, List.of(i, j));
        if (value > best) {
          best = value;
          pair = List.of(i, j);
        }
      }
    }
    assertThat(pair).containsExactly(0, 7);
    assertThat(best).isCloseTo(120.0, within(0.05));
    List<Integer> all = IntStream.range(0, 8).boxed().toList();
    assertThat(ApplicationSets.correlated(CHANCE, VALUE, 0, all)).isCloseTo(142.5, within(0.05));
  }

  @Test
  void marginalImprovementAndTheDynamicProgramAreExact() {
    Random random = new Random(20261122);
    for (int instance = 0; instance < 2000; instance++) {
      int n = 1 + random.nextInt(8);
      double[] chance = random.doubles(n).toArray();
      double[] value = random.doubles(n, 0, 100).toArray();
      double outside = random.nextInt(2) * 40;
      int most = 1 + random.nextInt(n);
      double found =
          ApplicationSets.independent(
              chance, value, outside, ApplicationSets.best(chance, value, outside, most));
      assertThat(found).isCloseTo(bySize(chance, value, outside, most), within(1e-9));

      int[] effort = random.ints(n, 1, 5).toArray();
      int budget = 1 + random.nextInt(12);
      double spent =
          ApplicationSets.independent(
              chance, value, outside, ApplicationSets.best(chance, value, outside, effort, budget));
      assertThat(spent).isCloseTo(byEffort(chance, value, outside, effort, budget), within(1e-9));
    }
  }

  @Test
  void outcomesAreCertainAltogether() {
    List<Integer> set = List.of(0, 3, 5, 7);
    double[] independent = ApplicationSets.independentOutcomes(CHANCE, VALUE, 100, set);
    double[] correlated = ApplicationSets.correlatedOutcomes(CHANCE, VALUE, 100, set);
    assertThat(java.util.Arrays.stream(independent).sum()).isCloseTo(1, within(1e-12));
    assertThat(java.util.Arrays.stream(correlated).sum()).isCloseTo(1, within(1e-12));
  }

  private static double bySize(double[] chance, double[] value, double outside, int most) {
    int[] one = new int[chance.length];
    java.util.Arrays.fill(one, 1);
    return byEffort(chance, value, outside, one, most);
  }

  private static double byEffort(
      double[] chance, double[] value, double outside, int[] effort, int budget) {
    double best = outside;
    for (int bits = 0; bits < 1 << chance.length; bits++) {
      List<Integer> set = new ArrayList<>();
      int spent = 0;
      for (int i = 0; i < chance.length; i++) {
        if ((bits >> i & 1) == 1) {
          set.add(i);
          spent += effort[i];
        }
      }
      if (spent <= budget) {
        best = Math.max(best, ApplicationSets.independent(chance, value, outside, set));
      }
    }
    return best;
  }
}
