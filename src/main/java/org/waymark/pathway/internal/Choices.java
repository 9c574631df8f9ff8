package org.waymark.pathway.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Stage;

/**
 * Which candidates may come next in a plan under way, and in which order they are tried. Looks at
 * what is blocked as it stands when it is asked.
 */
final class Choices {
  /** Puts what a fixed step demands before whatever gains most. */
  private static final double PREPARATION_FIRST = 1e6;

  /** Puts what is pinned before what merely gains most. */
  private static final double PINNED_FIRST = 1e3;

  /** A path is a few substantial steps: what adds less than this to readiness is not one. */
  private static final double LEAST_GAIN = 0.005;

  /** The part of a step's gain that must lie in skills of more than minor weight. */
  private static final double LEAST_MAJOR_PART = 0.25;

  /** What is thought to run out first. */
  enum Scarce {
    /** Time: what gains most for the weeks that it takes comes first. */
    TIME,
    /**
     * Steps: one that takes less than its fair part of the weeks left costs that part all the same.
     * Whoever has many hours would else fill a path with short things.
     */
    STEPS
  }

  private final Frame frame;
  private final Capacity capacity;
  private final Timetable timetable;
  private final Offering[] candidates;
  private final int[] blocked;
  private final Scarce scarce;
  private final double[] major = new double[1];

  /** By candidate: its demands that are short where it is closed and free; 0 for all others. */
  private final long[] missing;

  /** By candidate, where any are missing: its demands that are further away than a stretch. */
  private final long[] outOfReach;

  /** By candidate, where any are missing: what it gains by itself; NaN until asked. */
  private final double[] gainOfClosed;

  private final int[] found;
  private final double[] rates;

  /** The best of what the candidate opens that was rated last; -1 for none. */
  private int bestOpened = -1;

  /** By candidate: those that demand a skill which it teaches. */
  private final int[][] concerned;

  /** By candidate and as {@link #concerned}: which of the demands it teaches, as bits. */
  private final long[][] taught;

  /** The same, and those that it teaches up to a stretch. */
  private final long[][] taughtNearly;

  /**
   * The choices of a search.
   *
   * @param blocked by candidate: above 0 where it can't come; changed by the search
   */
  Choices(
      Frame frame,
      Capacity capacity,
      Timetable timetable,
      Pool pool,
      int[] blocked,
      Scarce scarce) {
    this.frame = frame;
    this.capacity = capacity;
    this.timetable = timetable;
    this.candidates = pool.steps;
    this.concerned = pool.concerned;
    this.taught = pool.taught;
    this.taughtNearly = pool.taughtNearly;
    this.blocked = blocked;
    this.scarce = scarce;
    this.missing = new long[candidates.length];
    this.outOfReach = new long[candidates.length];
    this.gainOfClosed = new double[candidates.length];
    this.found = new int[candidates.length];
    this.rates = new double[candidates.length];
  }

  /**
   * The candidates that may come next: what a fixed step to come demands before all else, then the
   * largest gain for its time.
   */
  int[] of(State state, State before, int nextEvent, int width) {
    Offering ahead = timetable.unprepared(nextEvent, state.nominal);
    int count = 0;
    findClosed(state);
    for (int i = 0; i < candidates.length; i++) {
      Offering step = candidates[i];
      if (missing[i] != 0 || !isFreeBeside(i, state, before)) {
        continue;
      }
      double finish = finish(step.hours, state);
      if (finish > capacity.horizon()) {
        continue;
      }
      double gain =
          frame.learning().gain(step, state.expected, state.nominal, frame.target(), major);
      double opened = rateWithOpened(i, state, gain);
      if (!isWanted(i, state, ahead, gain) && opened < 0) {
        continue;
      }
      boolean prepares = ahead != null && frame.demands().helps(step, ahead, state.nominal);
      double rate = Math.max(opened, rate(gain, finish, 1, state));
      if (prepares && ahead != null && finish <= ahead.start + 1e-9) {
        rate += PREPARATION_FIRST;
      } else if (step.pinned) {
        rate += PINNED_FIRST;
      }
      insert(found, rates, count++, i, rate);
    }
    int kept = Math.min(count, width);
    return withPublic(Arrays.copyOf(found, kept), count, state);
  }

  /** Whether a candidate may come next as far as other steps and the horizon go. */
  boolean isFree(int candidate, State state, State before) {
    return isFreeBeside(candidate, state, before)
        && finish(candidates[candidate].hours, state) <= capacity.horizon();
  }

  private boolean isFreeBeside(int candidate, State state, State before) {
    Offering step = candidates[candidate];
    return blocked[candidate] == 0
        && !(step.stage == Stage.FOUNDATION && state.foundationRun >= 2)
        && !(state.owes && frame.demands().met(step, before.nominal));
  }

  /** Finds the candidates whose demands are not met. */
  private void findClosed(State state) {
    for (int i = 0; i < candidates.length; i++) {
      findClosed(i, state);
    }
  }

  private void findClosed(int candidate, State state) {
    Offering step = candidates[candidate];
    long lacks = blocked[candidate] == 0 ? frame.demands().missing(step, state.nominal) : 0;
    missing[candidate] = 0;
    if (lacks != 0) {
      outOfReach[candidate] = frame.demands().outOfReach(step, state.nominal);
      missing[candidate] = Demands.met(step, lacks, outOfReach[candidate]) ? 0 : lacks;
      gainOfClosed[candidate] = Double.NaN;
    }
  }

  /** What a closed candidate gains by itself: the same whatever opens it, so it is found once. */
  private double gainOfClosed(int candidate, State state) {
    if (Double.isNaN(gainOfClosed[candidate])) {
      gainOfClosed[candidate] =
          frame
              .learning()
              .gain(candidates[candidate], state.expected, state.nominal, frame.target());
    }
    return gainOfClosed[candidate];
  }

  /**
   * Whether a step goes back to foundations from the field. That is worth it only for what it opens
   * or prepares: whoever has begun to work in a field learns what else they need by the way.
   */
  private static boolean isLateFoundation(Offering step, State state) {
    return step.stage == Stage.FOUNDATION && state.inTheField;
  }

  /** Whether a step meets one of the demands that keep something beyond foundations closed. */
  private boolean prepares(int candidate, State state) {
    for (int j : concerned[candidate]) {
      Offering then = candidates[j];
      if (blocked[j] == 0
          && then.stage != Stage.FOUNDATION
          && !frame.demands().met(then, state.nominal)
          && frame.demands().meets(candidates[candidate], then, state.nominal) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The best of what a candidate opens; -1 where it opens nothing. */
  int bestOpened(int candidate, State state) {
    for (int j : concerned[candidate]) {
      findClosed(j, state);
    }
    rateWithOpened(candidate, state, 0);
    return bestOpened;
  }

  /**
   * What a step gains for its time together with the best of what it opens, once {@link
   * #findClosed} has found what demands lack; -1 where it opens nothing. Leaves the best in {@link
   * #bestOpened}.
   */
  private double rateWithOpened(int candidate, State state, double gain) {
    Offering step = candidates[candidate];
    boolean late = isLateFoundation(step, state);
    double best = -1;
    bestOpened = -1;
    for (int c = 0; c < concerned[candidate].length; c++) {
      int j = concerned[candidate][c];
      boolean more = late && candidates[j].stage == Stage.FOUNDATION;
      if (missing[j] != 0 && !more && opens(candidate, c, j)) {
        double both = gain + gainOfClosed(j, state);
        double hours = step.hours + frame.switchHours() + candidates[j].hours;
        boolean mayBeBest = mostRate(both, hours, state) > best;
        double rate = mayBeBest ? Math.max(0, rate(both, finish(hours, state), 2, state)) : best;
        if (rate > best) {
          best = rate;
          bestOpened = j;
        }
      }
    }
    return best;
  }

  /** Whether a candidate opens the one that is concerned with it as number c. */
  private boolean opens(int candidate, int c, int closed) {
    return Demands.met(
        candidates[closed],
        missing[closed] & ~taught[candidate][c],
        outOfReach[closed] & ~taughtNearly[candidate][c]);
  }

  /** When so many hours of study end, a switch to it included. */
  private double finish(double hours, State state) {
    return capacity.finish(state.time, hours + frame.switchHours());
  }

  /** Area gained until the horizon for each week that steps cost. */
  private double rate(double gain, double finish, int steps, State state) {
    double weeks = Math.max(1e-6, finish - state.time);
    if (scarce == Scarce.STEPS) {
      double left = capacity.horizon() - state.time;
      weeks = Math.max(weeks, steps * left / Math.max(1, frame.maxSteps() - state.steps));
    }
    return gain * (capacity.horizon() - finish) / weeks;
  }

  /** What two steps gain at most for each week, were all weeks as free as the freest. */
  private double mostRate(double gain, double hours, State state) {
    double soonest = state.time + capacity.leastWeeks(hours + frame.switchHours());
    return Math.max(0, rate(gain, soonest, 2, state)) * (1 + 1e-9);
  }

  /**
   * Whether a step is wanted for itself: pinned, public while nothing is, preparation for what is
   * ahead, or with a gain that does not lie mainly in minor skills while larger gaps are open.
   *
   * @param ahead the next fixed step whose demands are not met
   * @param gain what it adds to readiness; {@link #major} holds its part in major skills
   */
  private boolean isWanted(int candidate, State state, @Nullable Offering ahead, double gain) {
    Offering step = candidates[candidate];
    if (step.pinned
        || (!state.madePublic && step.isPublic)
        || (ahead != null && frame.demands().helps(step, ahead, state.nominal))) {
      return true;
    }
    return gain > LEAST_GAIN
        && (major[0] >= LEAST_MAJOR_PART * gain || !frame.target().hasMajorGap(state.expected))
        && (!isLateFoundation(step, state) || prepares(candidate, state));
  }

  /** Whether a candidate is wanted for itself, in a state before an event of the timetable. */
  boolean isWanted(int candidate, State state, int nextEvent) {
    Offering step = candidates[candidate];
    double gain = frame.learning().gain(step, state.expected, state.nominal, frame.target(), major);
    return isWanted(candidate, state, timetable.unprepared(nextEvent, state.nominal), gain);
  }

  /** Sees to it that something public is among the choices while nothing public was made. */
  private int[] withPublic(int[] choices, int count, State state) {
    if (state.madePublic || hasPublic(choices)) {
      return choices;
    }
    for (int rank = choices.length; rank < count; rank++) {
      if (candidates[found[rank]].isPublic) {
        int[] wider = Arrays.copyOf(choices, choices.length + 1);
        wider[choices.length] = found[rank];
        return wider;
      }
    }
    return choices;
  }

  private boolean hasPublic(int[] choices) {
    for (int choice : choices) {
      if (candidates[choice].isPublic) {
        return true;
      }
    }
    return false;
  }

  /** Puts a candidate among the others by rate, the highest first. */
  static void insert(int[] found, double[] rates, int count, int candidate, double rate) {
    int at = count;
    while (at > 0 && rates[at - 1] < rate) {
      found[at] = found[at - 1];
      rates[at] = rates[at - 1];
      at--;
    }
    found[at] = candidate;
    rates[at] = rate;
  }
}
