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
 * <p>With few candidates the tree of all orders is walked depth first, the step with the most gain
 * for its time first; every branch is followed that its bound allows, and the result is exact. With
 * many, the order made of first choices, and one given, are improved step by step: another step in
 * the place of one, one more, one less, a later one earlier, until none of these is better (local
 * search); then the gap to the root's bound is reported. No clock decides anything, so the same
 * input gives the same plan.
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

  /** A path is a few substantial steps: what adds less than this to readiness is not one. */
  private static final double LEAST_GAIN = 0.005;

  /** The part of a step's gain that must lie in skills of more than minor weight. */
  private static final double LEAST_MAJOR_PART = 0.25;

  /** Weeks in a month. */
  static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;

  /**
   * How hard to look.
   *
   * @param passes how often at most an order is gone through to improve it
   * @param width how many choices are tried at each place of it
   * @param exactUpTo with at most so many candidates every branch is followed
   * @param nodes how many nodes an exact search may visit before it gives up proving
   */
  record Effort(int passes, int width, int exactUpTo, int nodes) {}

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
  private final double[] major = new double[1];
  private final boolean[] isLocked;
  private final int[] locked;
  private int lockedCount;

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
    isLocked = new boolean[this.candidates.length];
    locked = new int[this.candidates.length];
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

  /**
   * Runs the search; null when the fixed steps themselves cannot be done.
   *
   * @param known an order to begin from beside the one of first choices; what of it cannot be done
   *     is left out
   */
  @Nullable Result run(List<Offering> known) {
    State root = states[0];
    nextEvent[0] = pass(root, 0, root.time);
    if (nextEvent[0] < 0) {
      return null;
    }
    boolean full = candidates.length <= effort.exactUpTo;
    double rootBound = bound(0);
    if (full) {
      visit(0);
    } else {
      takeFirstChoices();
      extend(0, indexes(known), 0, -1);
      improve();
    }
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
    state.endsInFoundation = foundation && !step.pinned;
    state.inTheField |= step.stage == Stage.FIELD || step.stage == Stage.APPLIED;
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

  private void visit(int depth) {
    consider(depth);
    if (depth == order.length) {
      return;
    }
    if (nodesLeft-- <= 0) {
      gaveUp = true;
      return;
    }
    if (best != null && complete(best) && bound(depth) <= best.area + 1e-12) {
      return;
    }
    for (int choice : choices(depth, candidates.length)) {
      if (place(depth, choice)) {
        block(choice, 1);
        visit(depth + 1);
        block(choice, -1);
      }
    }
  }

  /** Follows the first choice at each place, and considers every order on the way. */
  private void takeFirstChoices() {
    int depth = 0;
    consider(0);
    while (depth < order.length) {
      int[] choices = choices(depth, 1);
      int next = -1;
      for (int i = 0; i < choices.length && next < 0; i++) {
        next = place(depth, choices[i]) ? choices[i] : -1;
      }
      if (next < 0) {
        break;
      }
      block(next, 1);
      depth++;
      consider(depth);
    }
    unblock(0, depth);
  }

  private int[] indexes(List<Offering> known) {
    return known.stream().mapToInt(List.of(candidates)::indexOf).filter(i -> i >= 0).toArray();
  }

  /** Goes through the best order place by place and takes every change that makes it better. */
  private void improve() {
    boolean improved = best != null;
    for (int pass = 0; pass < effort.passes && improved; pass++) {
      improved = false;
      int depth = 0;
      for (int place = 0; place <= bestOrder.length; place++) {
        while (improveAt(place)) {
          improved = true;
        }
        if (place == bestOrder.length || !place(place, bestOrder[place])) {
          break;
        }
        block(bestOrder[place], 1);
        depth = place + 1;
      }
      unblock(0, depth);
    }
  }

  /**
   * Tries every change at a place of the best order, up to which it is placed; ends at the first
   * that is better.
   */
  private boolean improveAt(int place) {
    int[] current = bestOrder;
    State was = best;
    if (place < order.length) {
      for (int choice : choices(place, effort.width)) {
        extend(place, withFirst(choice, current, place), 0, -1);
        extend(place, withFirst(choice, current, place + 1), 0, -1);
        if (best != was) {
          return true;
        }
      }
    }
    if (place < current.length) {
      extend(place, current, place + 1, -1);
      for (int later = place + 1; later < current.length && best == was; later++) {
        int[] earlier = withFirst(current[later], current, place);
        extend(place, earlier, 0, later - place + 1);
      }
    }
    return best != was;
  }

  private static int[] withFirst(int first, int[] order, int from) {
    int rest = Math.max(0, order.length - from);
    int[] with = new int[rest + 1];
    with[0] = first;
    System.arraycopy(order, order.length - rest, with, 1, rest);
    return with;
  }

  /**
   * Places what can be placed of a list, in its order, and considers the whole.
   *
   * @param from the first of the list to place
   * @param except an index in the list to leave out, or -1
   */
  private void extend(int depth, int[] list, int from, int except) {
    int end = depth;
    for (int i = from; i < list.length && end < order.length; i++) {
      if (i != except && placeIfItMayFollow(end, list[i])) {
        block(list[i], 1);
        end++;
      }
    }
    consider(end);
    unblock(depth, end);
  }

  private void unblock(int from, int until) {
    for (int depth = from; depth < until; depth++) {
      block(order[depth], -1);
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
    if (pass(scratch, nextEvent[depth], capacity.horizon()) < 0 || isUnapplied(scratch)) {
      return;
    }
    if (best == null || isBetter(scratch, best, 1e-12)) {
      best = scratch.copy();
      bestOrder = Arrays.copyOf(order, depth);
      bestStarts = Arrays.copyOf(starts, depth);
      bestFinishes = Arrays.copyOf(finishes, depth);
    }
  }

  /**
   * Whether a plan ends in foundation though something could be made with it: foundations serve
   * what comes after them, and to study on and on is what experienced people warn of most.
   */
  private static boolean isUnapplied(State end) {
    return end.endsInFoundation && end.madePublic;
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
    findLocked(state);
    for (int i = 0; i < candidates.length; i++) {
      Offering step = candidates[i];
      if (isLocked[i] || !isFree(depth, i)) {
        continue;
      }
      double gain =
          frame.learning().gain(step, state.expected, state.nominal, frame.target(), major);
      if (!isWanted(step, state, ahead, majorGap, gain) && !opens(step, state)) {
        continue;
      }
      double finish = capacity.finish(state.time, step.hours + frame.switchHours());
      double time = Math.max(1e-6, finish - state.time);
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

  /** Whether a candidate may come next as far as other steps and the horizon go. */
  private boolean isFree(int depth, int candidate) {
    Offering step = candidates[candidate];
    State state = states[depth];
    return blocked[candidate] == 0
        && !(step.stage == Stage.FOUNDATION && state.foundationRun >= 2)
        && !(state.owes && frame.demands().met(step, states[depth - 1].nominal))
        && capacity.finish(state.time, step.hours + frame.switchHours()) <= capacity.horizon();
  }

  /** Puts a candidate at a depth if it may come next there. */
  private boolean placeIfItMayFollow(int depth, int candidate) {
    Offering step = candidates[candidate];
    State state = states[depth];
    if (!isFree(depth, candidate) || !frame.demands().met(step, state.nominal)) {
      return false;
    }
    boolean wanted = isWanted(step, depth);
    if (!wanted) {
      findLocked(state);
    }
    return (wanted || opens(step, state)) && place(depth, candidate, wanted);
  }

  /** Finds the candidates whose demands are not met. */
  private void findLocked(State state) {
    lockedCount = 0;
    for (int i = 0; i < candidates.length; i++) {
      isLocked[i] = blocked[i] == 0 && !frame.demands().met(candidates[i], state.nominal);
      if (isLocked[i]) {
        locked[lockedCount++] = i;
      }
    }
  }

  /**
   * Whether a step goes back to foundations from the field. That is worth it only for what it opens
   * or prepares: whoever has begun to work in a field learns what else they need by the way.
   */
  private static boolean isLateFoundation(Offering step, State state) {
    return step.stage == Stage.FOUNDATION && state.inTheField;
  }

  /** Whether a step is all that a candidate's demands lack. */
  private boolean opens(Offering step, State state) {
    boolean late = isLateFoundation(step, state);
    for (int j = 0; j < lockedCount; j++) {
      Offering then = candidates[locked[j]];
      boolean more = late && then.stage == Stage.FOUNDATION;
      if (!more && frame.demands().opens(step, then, state.nominal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a step is wanted for itself: pinned, public while nothing is, preparation for what is
   * ahead, or with a gain that does not lie mainly in minor skills while larger gaps are open.
   *
   * @param ahead the next fixed step whose demands are not met
   * @param majorGap whether a skill of more than minor weight is short
   * @param gain what it adds to readiness; {@link #major} holds its part in major skills
   */
  private boolean isWanted(
      Offering step, State state, @Nullable Offering ahead, boolean majorGap, double gain) {
    if (step.pinned
        || (!state.madePublic && step.isPublic)
        || (ahead != null && frame.demands().helps(step, ahead, state.nominal))) {
      return true;
    }
    return !isLateFoundation(step, state)
        && gain > LEAST_GAIN
        && (!majorGap || major[0] >= LEAST_MAJOR_PART * gain);
  }

  private boolean isWanted(Offering step, int depth) {
    State state = states[depth];
    double gain = frame.learning().gain(step, state.expected, state.nominal, frame.target(), major);
    boolean majorGap = frame.target().hasMajorGap(state.expected);
    return isWanted(step, state, unprepared(depth), majorGap, gain);
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

  private boolean place(int depth, int candidate) {
    return place(depth, candidate, isWanted(candidates[candidate], depth));
  }

  /**
   * Puts a candidate at a depth; false when fixed steps beside it cannot be done then.
   *
   * @param wanted whether it is wanted for itself, not only for what it opens
   */
  private boolean place(int depth, int candidate, boolean wanted) {
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
    next.owes = !wanted;
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
