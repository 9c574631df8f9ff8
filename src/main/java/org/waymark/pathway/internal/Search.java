package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Stage;

/**
 * Finds the order of flexible steps, around fixed ones already chosen, with the largest area under
 * the readiness curve.
 *
 * <p>The tree of all orders is walked depth first, the step with the most gain for its time first.
 * With few candidates every branch is followed that its bound allows, and the result is exact. With
 * many, only orders that deviate from the first choice at most {@link Effort#deviations} times are
 * followed (limited discrepancy search, Harvey and Ginsberg 1995), and the gap to the root's bound
 * is reported. No clock decides anything, so the same input gives the same plan.
 *
 * <p>The bound spends the hours that are left on the candidates' largest possible gains, best rate
 * first and in fractions, each gain counted from the time its first half begins: the relaxation
 * under which Smith's rule is optimal.
 */
final class Search {
  /** Puts what a fixed step demands before whatever gains most. */
  private static final double PREPARATION_FIRST = 1e6;

  /** Puts what is pinned before what merely gains most. */
  private static final double PINNED_FIRST = 1e3;

  /** The part of a step's gain that must lie in skills of more than minor weight. */
  private static final double LEAST_MAJOR_PART = 0.25;

  /** Weeks in a month. */
  static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;

  /**
   * How hard to look.
   *
   * @param deviations how often an order may leave the first choice
   * @param width how many choices are tried at a node
   * @param exactUpTo with at most so many candidates every branch is followed
   * @param nodes how many nodes an exact search may visit before it gives up proving
   */
  record Effort(int deviations, int width, int exactUpTo, int nodes) {}

  /**
   * What was found.
   *
   * @param steps fixed and flexible, by start
   * @param end the state at the horizon
   * @param exact whether no better order exists
   * @param bound no order's area is above this
   */
  record Result(List<Placed> steps, State end, boolean exact, double bound) {
    double area() {
      return end.area;
    }
  }

  private record Event(double time, boolean begins, Offering step) {}

  private final Frame frame;
  private final Capacity capacity;
  private final Event[] events;
  private final Offering[] candidates;
  private final boolean[][] conflicts;
  private final int maxSteps;
  private final int mostPinned;
  private final Effort effort;

  private final int[] order;
  private final double[] finishes;
  private final double[] starts;
  private final int[] blocked;
  private final State[] states;
  private final int[] nextEvent;
  private final State scratch;

  private @Nullable State best;
  private int[] bestOrder = {};
  private double[] bestStarts = {};
  private double[] bestFinishes = {};
  private int nodesLeft;
  private boolean gaveUp;

  /**
   * A search.
   *
   * @param frame what stays the same over a plan
   * @param from where the person stands at the beginning
   * @param capacity what the fixed steps leave
   * @param fixed chosen steps with dates, which begin no earlier than {@code from}
   * @param candidates flexible steps to choose from
   * @param conflicts by index of candidates: which exclude each other, each itself included
   */
  Search(
      Frame frame,
      State from,
      Capacity capacity,
      List<Offering> fixed,
      List<Offering> candidates,
      boolean[][] conflicts,
      Effort effort) {
    this.frame = frame;
    this.capacity = capacity;
    this.candidates = candidates.toArray(Offering[]::new);
    this.conflicts = conflicts;
    this.effort = effort;
    this.maxSteps = Math.max(0, frame.maxSteps() - from.steps - fixed.size());
    int depth = Math.min(maxSteps, this.candidates.length);
    order = new int[depth];
    starts = new double[depth];
    finishes = new double[depth];
    blocked = new int[this.candidates.length];
    states = new State[depth + 1];
    nextEvent = new int[depth + 1];
    for (int i = 0; i <= depth; i++) {
      states[i] = from.copy();
    }
    scratch = from.copy();
    events = events(fixed);
    mostPinned =
        (int) Stream.concat(fixed.stream(), candidates.stream()).filter(s -> s.pinned).count();
    nodesLeft = effort.nodes;
  }

  private static Event[] events(List<Offering> fixed) {
    List<Event> events = new ArrayList<>();
    for (Offering step : fixed) {
      events.add(new Event(step.start, true, step));
      events.add(new Event(step.end(), false, step));
    }
    events.sort(
        Comparator.comparingDouble(Event::time)
            .thenComparing(Event::begins)
            .thenComparing(event -> event.step().id()));
    return events.toArray(Event[]::new);
  }

  /** Runs the search; null when the fixed steps themselves cannot be done. */
  @Nullable Result run() {
    State root = states[0];
    nextEvent[0] = pass(root, 0, root.time);
    if (nextEvent[0] < 0) {
      return null;
    }
    boolean full = candidates.length <= effort.exactUpTo;
    double rootBound = bound(0);
    visit(0, full ? Integer.MAX_VALUE : effort.deviations, full);
    if (best == null) {
      return null;
    }
    boolean exact = full && !gaveUp;
    double bound = exact ? best.area : Math.max(best.area, rootBound);
    return new Result(placed(), best, exact, bound);
  }

  /**
   * Lets fixed steps begin and end up to a time.
   *
   * @return the first event that is still to come, or -1 when a step begins whose demands are not
   *     met or which would be the third foundation in a row
   */
  private int pass(State state, int event, double until) {
    int next = event;
    while (next < events.length && events[next].time() <= until + 1e-9) {
      Offering step = events[next].step();
      if (events[next].begins()) {
        if (!begin(state, step)) {
          return -1;
        }
      } else {
        finish(state, step, events[next].time());
      }
      next++;
    }
    return next;
  }

  private boolean begin(State state, Offering step) {
    boolean foundation = step.stage == Stage.FOUNDATION;
    if (!frame.demands().met(step, state.nominal) || (foundation && state.foundationRun >= 2)) {
      return false;
    }
    state.foundationRun = foundation ? state.foundationRun + 1 : 0;
    state.steps++;
    state.pinned += step.pinned ? 1 : 0;
    return true;
  }

  private void finish(State state, Offering step, double at) {
    double gained = frame.learning().finish(step, state.expected, state.nominal, frame.target());
    state.readiness += gained;
    state.area += gained * (capacity.horizon() - at) / WEEKS_PER_MONTH - step.cost;
    state.madePublic |= step.isPublic;
  }

  private void visit(int depth, int deviations, boolean full) {
    consider(depth);
    if (depth == order.length) {
      return;
    }
    if (full && (nodesLeft-- <= 0)) {
      gaveUp = true;
      return;
    }
    if (full && best != null && complete(best) && bound(depth) <= best.area + 1e-12) {
      return;
    }
    int width = full ? candidates.length : effort.width;
    int[] choices = choices(depth, width);
    for (int rank = 0; rank < choices.length; rank++) {
      int cost = full ? 0 : Math.min(rank, 1);
      if (cost > deviations) {
        break;
      }
      if (place(depth, choices[rank])) {
        block(choices[rank], 1);
        visit(depth + 1, deviations - cost, full);
        block(choices[rank], -1);
      }
    }
  }

  /** Whether a plan lacks nothing that counts before its area does. */
  private boolean complete(State plan) {
    return plan.madePublic && plan.pinned == mostPinned;
  }

  /** Blocks a placed candidate and all that it excludes, or frees them again. */
  private void block(int candidate, int by) {
    boolean[] with = conflicts[candidate];
    for (int other = 0; other < with.length; other++) {
      if (with[other]) {
        blocked[other] += by;
      }
    }
  }

  /** Takes what was placed so far as a whole plan, if it is the best yet. */
  private void consider(int depth) {
    if (states[depth].owes) {
      return;
    }
    scratch.become(states[depth]);
    if (pass(scratch, nextEvent[depth], capacity.horizon()) < 0) {
      return;
    }
    if (best == null || isBetter(scratch, best, 1e-12)) {
      best = scratch.copy();
      bestOrder = Arrays.copyOf(order, depth);
      bestStarts = Arrays.copyOf(starts, depth);
      bestFinishes = Arrays.copyOf(finishes, depth);
    }
  }

  /** More of what is pinned, then something public, then the larger area. */
  static boolean isBetter(State one, State other, double margin) {
    if (one.pinned != other.pinned) {
      return one.pinned > other.pinned;
    }
    return one.madePublic == other.madePublic ? one.area > other.area + margin : one.madePublic;
  }

  /**
   * The candidates that may come next: what a fixed step to come demands before all else, then the
   * largest gain for its time.
   */
  private int[] choices(int depth, int width) {
    State state = states[depth];
    boolean majorGap = frame.target().hasMajorGap(state.expected);
    Offering ahead = unprepared(depth);
    int[] found = new int[candidates.length];
    double[] rates = new double[candidates.length];
    int count = 0;
    for (int i = 0; i < candidates.length; i++) {
      Offering step = candidates[i];
      if (blocked[i] > 0
          || !frame.demands().met(step, state.nominal)
          || (step.stage == Stage.FOUNDATION && state.foundationRun >= 2)) {
        continue;
      }
      boolean follows = !state.owes || !frame.demands().met(step, states[depth - 1].nominal);
      if (!follows || !(isWanted(step, depth, ahead, majorGap) || opens(step, state))) {
        continue;
      }
      double finish = capacity.finish(state.time, step.hours + frame.switchHours());
      if (finish > capacity.horizon()) {
        continue;
      }
      double time = Math.max(1e-6, finish - state.time);
      double gain = frame.learning().gain(step, state.expected, state.nominal, frame.target());
      boolean prepares = ahead != null && frame.demands().helps(step, ahead, state.nominal);
      double rate = gain * (capacity.horizon() - finish) / time;
      if (prepares && ahead != null && finish <= ahead.start + 1e-9) {
        rate += PREPARATION_FIRST;
      } else if (step.pinned) {
        rate += PINNED_FIRST;
      }
      insert(found, rates, count++, i, rate);
    }
    int kept = Math.min(count, width);
    int[] choices = Arrays.copyOf(found, kept);
    return withPublic(choices, found, count, state);
  }

  /** Whether a step gains anything, and not mainly in minor skills while larger gaps are open. */
  private boolean isWorthwhile(Offering step, double gain, boolean majorGap, State state) {
    if (gain <= 1e-9 || !majorGap) {
      return gain > 1e-9;
    }
    double major = frame.learning().majorGain(step, state.expected, state.nominal, frame.target());
    return major >= LEAST_MAJOR_PART * gain;
  }

  /** Whether a step is all that a candidate's demands lack. */
  private boolean opens(Offering step, State state) {
    for (int i = 0; i < candidates.length; i++) {
      if (blocked[i] == 0 && frame.demands().opens(step, candidates[i], state.nominal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a step is wanted for itself in the state at a depth.
   *
   * @param ahead the next fixed step whose demands are not met
   * @param majorGap whether a skill of more than minor weight is short
   */
  private boolean isWanted(Offering step, int depth, @Nullable Offering ahead, boolean majorGap) {
    State state = states[depth];
    if (step.pinned
        || (!state.madePublic && step.isPublic)
        || (ahead != null && frame.demands().helps(step, ahead, state.nominal))) {
      return true;
    }
    double gain = frame.learning().gain(step, state.expected, state.nominal, frame.target());
    return isWorthwhile(step, gain, majorGap, state);
  }

  /** The next fixed step whose demands are not met; null when there is none. */
  private @Nullable Offering unprepared(int depth) {
    for (int e = nextEvent[depth]; e < events.length; e++) {
      Offering step = events[e].step();
      if (events[e].begins() && !frame.demands().met(step, states[depth].nominal)) {
        return step;
      }
    }
    return null;
  }

  /** Sees to it that something public is among the choices while nothing public was made. */
  private int[] withPublic(int[] choices, int[] found, int count, State state) {
    if (state.madePublic || Arrays.stream(choices).anyMatch(i -> candidates[i].isPublic)) {
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

  private static void insert(int[] found, double[] rates, int count, int candidate, double rate) {
    int at = count;
    while (at > 0 && rates[at - 1] < rate) {
      found[at] = found[at - 1];
      rates[at] = rates[at - 1];
      at--;
    }
    found[at] = candidate;
    rates[at] = rate;
  }

  /** Puts a candidate at a depth; false when fixed steps beside it cannot be done then. */
  private boolean place(int depth, int candidate) {
    Offering step = candidates[candidate];
    State next = states[depth + 1];
    next.become(states[depth]);
    double from = next.time;
    double finish = capacity.finish(from, step.hours + frame.switchHours());
    if (!begin(next, step)) {
      return false;
    }
    int event = pass(next, nextEvent[depth], finish);
    if (event < 0) {
      return false;
    }
    finish(next, step, finish);
    next.time = finish;
    next.owes =
        !isWanted(
            step, depth, unprepared(depth), frame.target().hasMajorGap(states[depth].expected));
    nextEvent[depth + 1] = event;
    order[depth] = candidate;
    starts[depth] = from;
    finishes[depth] = finish;
    return true;
  }

  /** No completion of what is placed up to a depth has a larger area. */
  private double bound(int depth) {
    State state = states[depth];
    double horizon = capacity.horizon();
    double room = 1 - state.readiness;
    double area = state.area;
    for (int e = nextEvent[depth]; e < events.length; e++) {
      if (!events[e].begins()) {
        double gain = frame.learning().bound(events[e].step(), state.expected, frame.target());
        area += gain * (horizon - events[e].time()) / WEEKS_PER_MONTH;
      }
    }
    int n = candidates.length;
    double[] gains = new double[n];
    double[] rates = new double[n];
    int[] byRate = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (blocked[i] == 0) {
        gains[i] = frame.learning().bound(candidates[i], state.expected, frame.target());
        insert(byRate, rates, count++, i, gains[i] / (candidates[i].hours + frame.switchHours()));
      }
    }
    double hours = 0;
    for (int rank = 0; rank < count && room > 1e-12; rank++) {
      int i = byRate[rank];
      double whole = candidates[i].hours + frame.switchHours();
      double gain = Math.min(room, gains[i]);
      double length = gains[i] > 0 ? whole * gain / gains[i] : whole;
      double first = capacity.finish(state.time, hours);
      double middle = capacity.finish(state.time, hours + length / 2);
      if (first >= horizon) {
        break;
      }
      room -= gain;
      double halves = (horizon - first) + Math.max(0, horizon - middle);
      area += gain / 2 * halves / WEEKS_PER_MONTH;
      hours += length;
    }
    return area;
  }

  private List<Placed> placed() {
    List<Placed> steps = new ArrayList<>();
    for (int i = 0; i < bestOrder.length; i++) {
      steps.add(new Placed(candidates[bestOrder[i]], bestStarts[i], bestFinishes[i]));
    }
    for (Event event : events) {
      if (event.begins()) {
        steps.add(new Placed(event.step(), event.time(), event.step().end()));
      }
    }
    steps.sort(
        Comparator.comparingDouble(Placed::start).thenComparing(placed -> placed.step().id()));
    return steps;
  }
}
