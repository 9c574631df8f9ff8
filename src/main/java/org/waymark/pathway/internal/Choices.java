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
  private final Needs.Lack lack;
  private final double[] major = new double[1];

  /** Those that may come next, but for the order in which they are tried. */
  private final long[] free;

  /** Of those, the ones that may open the closed candidate looked at. */
  private final long[] openers;

  /** Those that the candidate looked at may open. */
  private final long[] served;

  /** By candidate that is free: what it gains by itself. */
  private final double[] gains;

  /** By candidate that is free: when it would end. */
  private final double[] finishes;

  /** By candidate that is free: whether it is wanted for itself. */
  private final boolean[] wanted;

  /** By candidate that is free: its rate with the best of what it opens, or -1. */
  private final double[] opened;

  private final int[] found;
  private final double[] rates;

  /** By candidate that is free: the best of what it opens; -1 for none. */
  private final int[] bestOpened;

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
    this.lack = pool.needs.new Lack();
    this.blocked = blocked;
    this.scarce = scarce;
    this.free = pool.needs.noSteps();
    this.openers = pool.needs.noSteps();
    this.served = pool.needs.noSteps();
    this.gains = new double[candidates.length];
    this.finishes = new double[candidates.length];
    this.wanted = new boolean[candidates.length];
    this.opened = new double[candidates.length];
    this.found = new int[candidates.length];
    this.rates = new double[candidates.length];
    this.bestOpened = new int[candidates.length];
  }

  /**
   * Candidates in the order in which they are tried.
   *
   * @param steps those that may come next
   * @param opened by candidate: the best of what it opens; -1 for none
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  record Ranked(int[] steps, int[] opened) {}

  /**
   * The candidates that may come next: what a fixed step to come demands before all else, then the
   * largest gain for its time.
   */
  Ranked of(State state, State before, int nextEvent) {
    Offering ahead = timetable.unprepared(nextEvent, state.nominal);
    findFree(state, before, ahead);
    findOpened(state);
    int count = 0;
    for (int i = Needs.next(free, 0); i >= 0; i = Needs.next(free, i + 1)) {
      if (wanted[i] || opened[i] >= 0) {
        insert(found, rates, count++, i, rate(i, state, ahead));
      }
    }
    return new Ranked(Arrays.copyOf(found, count), bestOpened.clone());
  }

  /** The first few; while nothing public was made, with something public where there is any. */
  int[] first(Ranked all, int width, State state) {
    int[] few = Arrays.copyOf(all.steps, Math.min(all.steps.length, width));
    if (state.madePublic || hasPublic(few)) {
      return few;
    }
    for (int rank = few.length; rank < all.steps.length; rank++) {
      if (candidates[all.steps[rank]].isPublic) {
        int[] wider = Arrays.copyOf(few, few.length + 1);
        wider[few.length] = all.steps[rank];
        return wider;
      }
    }
    return few;
  }

  private double rate(int candidate, State state, @Nullable Offering ahead) {
    Offering step = candidates[candidate];
    double finish = finishes[candidate];
    double rate = Math.max(opened[candidate], rate(gains[candidate], finish, 1, state));
    if (ahead != null
        && finish <= ahead.start + 1e-9
        && frame.demands().helps(step, ahead, state.nominal)) {
      return rate + PREPARATION_FIRST;
    }
    return step.pinned ? rate + PINNED_FIRST : rate;
  }

  /** Finds those that are open and free, and what they gain by themselves. */
  private void findFree(State state, State before, @Nullable Offering ahead) {
    Arrays.fill(free, 0);
    lack.look(state.nominal);
    for (int i = 0; i < candidates.length; i++) {
      if (blocked[i] == 0 && !lack.closes(i) && isFreeBeside(i, state, before)) {
        finishes[i] = finish(candidates[i].hours, state);
        if (finishes[i] <= capacity.horizon()) {
          Needs.add(free, i);
          gains[i] =
              frame
                  .learning()
                  .gain(candidates[i], state.expected, state.nominal, frame.target(), major);
          wanted[i] = isWanted(i, state, ahead, gains[i]);
        }
      }
    }
  }

  /** Finds what each that is free gains for its time together with the best of what it opens. */
  private void findOpened(State state) {
    Arrays.fill(opened, -1);
    Arrays.fill(bestOpened, -1);
    for (int j = 0; j < candidates.length; j++) {
      if (blocked[j] == 0 && lack.closes(j)) {
        lack.mayOpen(j, free, openers);
        double gain = Double.NaN;
        for (int i = Needs.next(openers, 0); i >= 0; i = Needs.next(openers, i + 1)) {
          if (lack.opens(i, j) && !leadsAstray(i, j, state)) {
            gain = Double.isNaN(gain) ? gain(j, state) : gain;
            open(i, j, gains[i] + gain, state);
          }
        }
      }
    }
  }

  /** Notes that one candidate opens another, if nothing else that it opens is better. */
  private void open(int first, int then, double gain, State state) {
    double hours = candidates[first].hours + frame.switchHours() + candidates[then].hours;
    if (mostRate(gain, hours, state) > opened[first]) {
      double rate = Math.max(0, rate(gain, finish(hours, state), 2, state));
      if (rate > opened[first]) {
        opened[first] = rate;
        bestOpened[first] = then;
      }
    }
  }

  /** Whether a candidate opens any other. */
  boolean opensAny(int candidate, State state) {
    lack.look(state.nominal);
    lack.mayServe(candidate, served);
    for (int j = Needs.next(served, 0); j >= 0; j = Needs.next(served, j + 1)) {
      if (blocked[j] == 0
          && lack.closes(j)
          && lack.opens(candidate, j)
          && !leadsAstray(candidate, j, state)) {
        return true;
      }
    }
    return false;
  }

  private double gain(int candidate, State state) {
    return frame
        .learning()
        .gain(candidates[candidate], state.expected, state.nominal, frame.target());
  }

  /** Whether a candidate may begin in a state, which comes after another. */
  boolean mayBegin(int candidate, State state, State before) {
    return isFreeBeside(candidate, state, before)
        && frame.demands().met(candidates[candidate], state.nominal);
  }

  private boolean isFreeBeside(int candidate, State state, State before) {
    Offering step = candidates[candidate];
    return blocked[candidate] == 0
        && !(step.stage == Stage.FOUNDATION && state.foundationRun >= 2)
        && isWhatIsOwed(step, state, before);
  }

  /** Whether nothing is owed, or it is this: the step before opened it, nothing else meanwhile. */
  private boolean isWhatIsOwed(Offering step, State state, State before) {
    Offering owing = state.owing;
    return owing == null
        || (!frame.demands().met(step, before.nominal)
            && frame.demands().helps(owing, step, before.nominal));
  }

  /**
   * Whether a step goes back to foundations from the field. That is worth it only for what it opens
   * or prepares: whoever has begun to work in a field learns what else they need by the way.
   */
  private static boolean isLateFoundation(Offering step, State state) {
    return step.stage == Stage.FOUNDATION && state.inTheField;
  }

  /**
   * Whether one candidate is no reason to take up another for what it opens: it is not about the
   * track, or the other goes back to foundations for the sake of more of them.
   */
  private boolean leadsAstray(int first, int then, State state) {
    Offering opened = candidates[then];
    return !opened.isOfTheTrack()
        || (opened.stage == Stage.FOUNDATION && isLateFoundation(candidates[first], state));
  }

  /** Whether a step meets one of the demands that keep something beyond foundations closed. */
  private boolean prepares(int candidate, State state) {
    lack.look(state.nominal);
    lack.mayServe(candidate, served);
    for (int j = Needs.next(served, 0); j >= 0; j = Needs.next(served, j + 1)) {
      if (blocked[j] == 0
          && candidates[j].stage != Stage.FOUNDATION
          && lack.closes(j)
          && lack.meets(candidate, j) > 0) {
        return true;
      }
    }
    return false;
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
   * Whether a step is wanted for itself: pinned, fitting public work while nothing is public,
   * preparation for what is ahead, or of some use to the track with a gain that does not lie mainly
   * in minor skills while larger gaps are open.
   *
   * @param ahead the next fixed step whose demands are not met
   * @param gain what it adds to readiness; {@link #major} holds its part in major skills
   */
  private boolean isWanted(int candidate, State state, @Nullable Offering ahead, double gain) {
    Offering step = candidates[candidate];
    if (step.pinned
        || (!state.madePublic && step.isPublic && isFittingWork(step, gain))
        || (ahead != null && frame.demands().helps(step, ahead, state.nominal))) {
      return true;
    }
    return step.fit > 0
        && gain > LEAST_GAIN
        && (isMajor(gain) || !frame.target().hasMajorGap(state.expected))
        && (!isLateFoundation(step, state) || prepares(candidate, state));
  }

  /**
   * Whether something public is about the track, or at its edges teaches what the goal asks for.
   */
  private boolean isFittingWork(Offering step, double gain) {
    return step.isOfTheTrack() || (step.fit > 0 && isMajor(gain));
  }

  /** Whether a gain, whose part in major skills {@link #major} holds, lies in them for a part. */
  private boolean isMajor(double gain) {
    return major[0] >= LEAST_MAJOR_PART * gain;
  }

  /** Whether a candidate is wanted for itself, in a state before an event of the timetable. */
  boolean isWanted(int candidate, State state, int nextEvent) {
    Offering step = candidates[candidate];
    double gain = frame.learning().gain(step, state.expected, state.nominal, frame.target(), major);
    return isWanted(candidate, state, timetable.unprepared(nextEvent, state.nominal), gain);
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
