package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the steps of a pool demand of each other. Each different demand has a number, so that what a
 * state lacks of all of them is found once, and held against what a step demands and what another
 * teaches as sets of bits.
 */
final class Needs {
  private record Demand(int skill, double hours, double stretch) {
    boolean isTaughtBy(Offering step, double enough) {
      for (int j = 0; j < step.skill.length; j++) {
        if (step.skill[j] == skill && step.aimHours[j] + 1e-9 >= enough) {
          return true;
        }
      }
      return false;
    }
  }

  private final Offering[] steps;
  private final int[] skill;
  private final double[] hours;
  private final double[] stretch;

  /** By step: its demands. */
  private final long[][] demanded;

  /** By step: the demands that it teaches to the level demanded. */
  private final long[][] taught;

  /** By step: the demands that it teaches at least to where the rest is a stretch. */
  private final long[][] taughtNearly;

  /** By demand: the steps that have it. */
  private final long[][] demanding;

  /** By demand: the steps that teach it. */
  private final long[][] teachers;

  /** By demand: the steps that teach it at least to where the rest is a stretch. */
  private final long[][] nearTeachers;

  Needs(Offering[] steps) {
    this.steps = steps;
    List<Demand> found = new ArrayList<>();
    int[][] numbers = new int[steps.length][];
    for (int i = 0; i < steps.length; i++) {
      numbers[i] = new int[steps[i].demandSkill.length];
      for (int d = 0; d < numbers[i].length; d++) {
        numbers[i][d] = number(demand(steps[i], d), found);
      }
    }
    int count = found.size();
    skill = found.stream().mapToInt(Demand::skill).toArray();
    hours = found.stream().mapToDouble(Demand::hours).toArray();
    stretch = found.stream().mapToDouble(Demand::stretch).toArray();
    demanded = sets(steps.length, count);
    taught = sets(steps.length, count);
    taughtNearly = sets(steps.length, count);
    demanding = sets(count, steps.length);
    teachers = sets(count, steps.length);
    nearTeachers = sets(count, steps.length);
    for (int i = 0; i < steps.length; i++) {
      for (int d : numbers[i]) {
        note(i, demanded, d, demanding);
      }
      for (int d = 0; d < count; d++) {
        if (found.get(d).isTaughtBy(steps[i], hours[d])) {
          note(i, taught, d, teachers);
        }
        if (found.get(d).isTaughtBy(steps[i], stretch[d])) {
          note(i, taughtNearly, d, nearTeachers);
        }
      }
    }
  }

  private static void note(int step, long[][] byStep, int demand, long[][] byDemand) {
    add(byStep[step], demand);
    add(byDemand[demand], step);
  }

  private static Demand demand(Offering step, int index) {
    return new Demand(step.demandSkill[index], step.demandHours[index], step.stretchHours[index]);
  }

  private static int number(Demand demand, List<Demand> found) {
    int number = found.indexOf(demand);
    if (number >= 0) {
      return number;
    }
    found.add(demand);
    return found.size() - 1;
  }

  private static long[][] sets(int count, int size) {
    return new long[count][words(size)];
  }

  private static int words(int size) {
    return (size + 63) / 64;
  }

  static void add(long[] set, int member) {
    set[member >> 6] |= 1L << member;
  }

  /** The first member of a set from a number on; -1 for none. */
  static int next(long[] set, int from) {
    for (int w = from >> 6; w < set.length; w++) {
      long left = w == from >> 6 ? set[w] & (-1L << from) : set[w];
      if (left != 0) {
        return (w << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /** An empty set of steps. */
  long[] noSteps() {
    return new long[words(steps.length)];
  }

  /** What a state lacks; one for each who looks, since it holds the state looked at last. */
  final class Lack {
    private final long[] missing = new long[words(skill.length)];
    private final long[] outOfReach = new long[words(skill.length)];

    /**
     * Looks at a state.
     *
     * @param nominal hours by skill
     */
    void look(double[] nominal) {
      Arrays.fill(missing, 0);
      Arrays.fill(outOfReach, 0);
      for (int d = 0; d < skill.length; d++) {
        double has = nominal[skill[d]] + 1e-9;
        if (has < hours[d]) {
          add(missing, d);
        }
        if (has < stretch[d]) {
          add(outOfReach, d);
        }
      }
    }

    /** Whether a step's demands are not met: {@link Demands#met}. */
    boolean closes(int step) {
      int lacks = 0;
      long tooFar = 0;
      for (int w = 0; w < missing.length; w++) {
        long lack = demanded[step][w] & missing[w];
        lacks += Long.bitCount(lack);
        tooFar |= lack & outOfReach[w];
      }
      return isClosed(step, lacks, tooFar);
    }

    /** Whether all demands of one step are met, or all but a stretch, once another is done. */
    boolean opens(int first, int then) {
      int lacks = 0;
      long tooFar = 0;
      for (int w = 0; w < missing.length; w++) {
        long lack = demanded[then][w] & missing[w] & ~taught[first][w];
        lacks += Long.bitCount(lack);
        tooFar |= lack & outOfReach[w] & ~taughtNearly[first][w];
      }
      return !isClosed(then, lacks, tooFar);
    }

    private boolean isClosed(int step, int lacks, long tooFar) {
      return lacks > 1 || (lacks == 1 && !(steps[step].mayStretch && tooFar == 0));
    }

    /** How many of a step's demands are short. */
    int of(int step) {
      int lacks = 0;
      for (int w = 0; w < missing.length; w++) {
        lacks += Long.bitCount(demanded[step][w] & missing[w]);
      }
      return lacks;
    }

    /** How many of a step's demands that are short another one teaches to the level demanded. */
    int meets(int first, int then) {
      int meets = 0;
      for (int w = 0; w < missing.length; w++) {
        meets += Long.bitCount(demanded[then][w] & missing[w] & taught[first][w]);
      }
      return meets;
    }

    /**
     * Finds the steps that another may open, or bring nearer: all those, and few more.
     *
     * @param into receives them
     */
    void mayServe(int first, long[] into) {
      Arrays.fill(into, 0);
      for (int w = 0; w < missing.length; w++) {
        for (long left = taughtNearly[first][w] & missing[w]; left != 0; left &= left - 1) {
          long[] served = demanding[(w << 6) + Long.numberOfTrailingZeros(left)];
          for (int s = 0; s < into.length; s++) {
            into[s] |= served[s];
          }
        }
      }
    }

    /**
     * Leaves of some steps those that may open a closed one: all that do, and few that don't.
     *
     * @param among a set of steps
     * @param into receives the rest of it
     */
    void mayOpen(int closed, long[] among, long[] into) {
      boolean mayStretch = steps[closed].mayStretch;
      Arrays.fill(into, mayStretch ? 0 : -1);
      for (int w = 0; w < missing.length; w++) {
        for (long left = demanded[closed][w] & missing[w]; left != 0; left &= left - 1) {
          int demand = (w << 6) + Long.numberOfTrailingZeros(left);
          for (int s = 0; s < into.length; s++) {
            if (mayStretch) {
              into[s] |= nearTeachers[demand][s];
            } else {
              into[s] &= teachers[demand][s];
            }
          }
        }
      }
      for (int s = 0; s < into.length; s++) {
        into[s] &= among[s];
      }
    }
  }
}
