package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the order of flexible steps, around fixed ones already chosen, with the largest area under
 * the readiness curve.
 *
 * <p>With few candidates the tree of all orders is walked depth first, the step with the most gain
 * for its time first; every branch is followed that its bound allows, and the result is exact. With
 * many, the order made of first choices, and one given, are improved step by step: another step in
 * the place of one, one more, one less, a later one earlier, until none of these is better (local
 * search), at last with each step in turn ruled out; then the gap to the root's bound is reported.
 * No clock decides anything, so the same input gives the same plan.
 */
final class Search {
  /** Weeks in a month. */
  static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;

  /**
   * How to look, and how hard.
   *
   * @param scarce what choices are ranked by
   * @param aims how many orders are tried that were planned backwards
   * @param pilots how many choices are followed to their ends at each place of the first order
   * @param passes how often at most an order is gone through to improve it
   * @param width how many choices are tried at each place of it
   * @param exactUpTo with at most so many candidates every branch is followed
   * @param nodes how many nodes an exact search may visit before it gives up proving
   * @param reconsiders whether at the end each step in turn is left out, and the rest improved
   */
  record Effort(
      Choices.Scarce scarce,
      int aims,
      int pilots,
      int passes,
      int width,
      int exactUpTo,
      int nodes,
      boolean reconsiders) {
    /** As hard, with choices ranked otherwise. */
    Effort by(Choices.Scarce other) {
      return new Effort(other, aims, pilots, passes, width, exactUpTo, nodes, reconsiders);
    }
  }

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

  /** A whole plan: the flexible steps in their order, with dates, and the state at the horizon. */
  private static final class Whole {
    final State end;
    final int[] order;
    final double[] starts;
    final double[] finishes;

    Whole(State end, int[] order, double[] starts, double[] finishes) {
      this.end = end;
      this.order = order;
      this.starts = starts;
      this.finishes = finishes;
    }
  }

  private final Frame frame;
  private final Capacity capacity;
  private final Timetable timetable;
  private final Offering[] candidates;
  private final boolean[][] conflicts;
  private final int[][] excluded;
  private final Bound bound;
  private final Choices choices;
  private final int maxSteps;
  private final int mostPinned;
  private final int free;
  private final Effort effort;

  private final int[] order;
  private final double[] finishes;
  private final double[] starts;
  private final int[] blocked;
  private final State[] states;
  private final int[] nextEvent;
  private final State scratch;

  private @Nullable Whole best;
  private int nodesLeft;
  private boolean gaveUp;

  /**
   * A search.
   *
   * @param frame what stays the same over a plan
   * @param from where the person stands at the beginning
   * @param capacity what the fixed steps leave
   * @param fixed chosen steps with dates, which begin no earlier than {@code from}
   * @param pool flexible steps to choose from
   */
  Search(
      Frame frame, State from, Capacity capacity, List<Offering> fixed, Pool pool, Effort effort) {
    this.frame = frame;
    this.capacity = capacity;
    this.candidates = pool.steps;
    this.conflicts = pool.conflicts;
    this.excluded = pool.excluded;
    this.effort = effort;
    this.maxSteps = Math.max(0, frame.maxSteps() - from.steps - fixed.size());
    blocked = pool.blockedBy(fixed);
    free = (int) Arrays.stream(blocked).filter(by -> by == 0).count();
    int depth = Math.min(maxSteps, free);
    order = new int[depth];
    starts = new double[depth];
    finishes = new double[depth];
    states = new State[depth + 1];
    nextEvent = new int[depth + 1];
    for (int i = 0; i <= depth; i++) {
      states[i] = from.copy();
    }
    scratch = from.copy();
    timetable = new Timetable(frame, capacity, fixed);
    bound = new Bound(frame, capacity, timetable, this.candidates);
    choices = new Choices(frame, capacity, timetable, pool, blocked, effort.scarce);
    mostPinned =
        (int) fixed.stream().filter(step -> step.pinned).count()
            + (int)
                IntStream.range(0, blocked.length)
                    .filter(i -> blocked[i] == 0 && candidates[i].pinned)
                    .count();
    nodesLeft = effort.nodes;
  }

  /**
   * Runs the search; null when the fixed steps themselves cannot be done.
   *
   * @param known an order to begin from beside the one of first choices; what of it cannot be done
   *     is left out
   */
  @Nullable Result run(List<Offering> known) {
    State root = states[0];
    nextEvent[0] = timetable.pass(root, 0, root.time);
    if (nextEvent[0] < 0) {
      return null;
    }
    boolean full = free <= effort.exactUpTo;
    double rootBound = bound(0);
    if (full) {
      visit(0);
    } else {
      takeFirstChoices(0);
      for (int[] aim :
          new Aims(frame, candidates, conflicts, blocked).from(states[0], effort.aims)) {
        follow(aim);
      }
      pilot();
      extendKnown(indexes(known));
      improve();
      if (effort.reconsiders) {
        reconsider();
      }
    }
    if (best == null) {
      return null;
    }
    boolean exact = full && !gaveUp;
    double bound = exact ? best.end.area : Math.max(best.end.area, rootBound);
    return new Result(placed(best), best.end, exact, bound);
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
    if (best != null && complete(best.end) && bound(depth) <= best.end.area + 1e-12) {
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

  /** Follows the first choice at each place from one on, and considers every order on the way. */
  private void takeFirstChoices(int from) {
    int depth = from;
    consider(depth);
    while (depth < order.length && placeFirst(depth)) {
      depth++;
      consider(depth);
    }
    unblock(from, depth);
  }

  /** Places what can be placed of an order, and goes on with first choices. */
  private void follow(int[] aim) {
    int depth = 0;
    for (int next : aim) {
      if (depth < order.length && states[depth].foundationRun >= 2 && placeFirst(depth)) {
        depth++;
      }
      if (depth < order.length && placeIfItMayFollow(depth, next)) {
        block(next, 1);
        depth++;
      }
    }
    takeFirstChoices(depth);
    unblock(0, depth);
  }

  /** Places the first choice; false where there is none. */
  private boolean placeFirst(int depth) {
    for (int choice : choices(depth, 1)) {
      if (place(depth, choice)) {
        block(choice, 1);
        return true;
      }
    }
    return false;
  }

  /**
   * Goes through the best order from its beginning: at each place, several choices are tried, each
   * followed by first choices to its end, and the best of all goes on. What a step gains at once
   * says little of what it leads to; where it leads says more.
   */
  private void pilot() {
    int depth = 0;
    boolean on = effort.pilots > 0 && best != null;
    while (on && depth < order.length) {
      for (int choice : choices(depth, effort.pilots)) {
        if (place(depth, choice)) {
          block(choice, 1);
          takeFirstChoices(depth + 1);
          block(choice, -1);
        }
      }
      int[] found = orderOf(best);
      on = depth < found.length && place(depth, found[depth]);
      if (on) {
        block(found[depth], 1);
        depth++;
      }
    }
    unblock(0, depth);
  }

  /** Places a known order; where it has too many steps, with each in turn left out. */
  private void extendKnown(int[] known) {
    extend(0, known, 0, -1);
    for (int i = 0; i < known.length && known.length > order.length; i++) {
      extend(0, known, 0, i);
    }
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
      for (int place = 0; place <= orderOf(best).length; place++) {
        while (improveAt(place)) {
          improved = true;
        }
        int[] found = orderOf(best);
        if (place == found.length || !place(place, found[place])) {
          break;
        }
        block(found[place], 1);
        depth = place + 1;
      }
      unblock(0, depth);
    }
  }

  /**
   * Leaves each step of the best order out in turn, and looks for the best without it: what was
   * built around one step seldom gives way to something else by a single change.
   */
  private void reconsider() {
    for (int without : orderOf(best)) {
      Whole kept = best;
      blocked[without]++;
      best = null;
      takeFirstChoices(0);
      extend(0, orderOf(kept), 0, -1);
      improve();
      blocked[without]--;
      if (kept != null && (best == null || !isBetter(best.end, kept.end, 1e-12))) {
        best = kept;
      }
    }
  }

  /**
   * Tries every change at a place of the best order, up to which it is placed; ends at the first
   * that is better.
   */
  private boolean improveAt(int place) {
    int[] current = orderOf(best);
    Whole was = best;
    if (place < order.length) {
      for (int choice : choices(place, effort.width)) {
        extend(place, withFirst(choice, current, place), 0, -1);
        extend(place, withFirst(choice, current, place + 1), 0, -1);
        int opened = choices.bestOpened(choice, states[place]);
        if (opened >= 0) {
          extend(place, withFirst(choice, withFirst(opened, current, place), 0), 0, -1);
          extend(place, withFirst(choice, withFirst(opened, current, place + 1), 0), 0, -1);
        }
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
    for (int other : excluded[candidate]) {
      blocked[other] += by;
    }
  }

  /** Takes what was placed so far as a whole plan, if it is the best yet. */
  private void consider(int depth) {
    if (states[depth].owes) {
      return;
    }
    scratch.become(states[depth]);
    if (timetable.pass(scratch, nextEvent[depth], capacity.horizon()) < 0 || isUnapplied(scratch)) {
      return;
    }
    if (best == null || isBetter(scratch, best.end, 1e-12)) {
      best =
          new Whole(
              scratch.copy(),
              Arrays.copyOf(order, depth),
              Arrays.copyOf(starts, depth),
              Arrays.copyOf(finishes, depth));
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

  private int[] choices(int depth, int width) {
    return choices.of(states[depth], before(depth), nextEvent[depth], width);
  }

  /** The state before the last step placed; at the beginning the state there. */
  private State before(int depth) {
    return states[Math.max(0, depth - 1)];
  }

  /** Puts a candidate at a depth if it may come next there. */
  private boolean placeIfItMayFollow(int depth, int candidate) {
    State state = states[depth];
    if (!choices.isFree(candidate, state, before(depth))
        || !frame.demands().met(candidates[candidate], state.nominal)) {
      return false;
    }
    boolean wanted = choices.isWanted(candidate, state, nextEvent[depth]);
    return (wanted || choices.bestOpened(candidate, state) >= 0) && place(depth, candidate, wanted);
  }

  private boolean place(int depth, int candidate) {
    boolean wanted = choices.isWanted(candidate, states[depth], nextEvent[depth]);
    return place(depth, candidate, wanted);
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
    if (!timetable.begin(next, step)) {
      return false;
    }
    int event = timetable.pass(next, nextEvent[depth], finish);
    if (event < 0) {
      return false;
    }
    timetable.finish(next, step, finish);
    next.time = finish;
    next.owes = !wanted;
    nextEvent[depth + 1] = event;
    order[depth] = candidate;
    starts[depth] = from;
    finishes[depth] = finish;
    return true;
  }

  private double bound(int depth) {
    return bound.of(states[depth], nextEvent[depth], blocked);
  }

  private static int[] orderOf(@Nullable Whole plan) {
    return plan == null ? new int[0] : plan.order;
  }

  private List<Placed> placed(Whole plan) {
    List<Placed> steps = new ArrayList<>();
    for (int i = 0; i < plan.order.length; i++) {
      steps.add(new Placed(candidates[plan.order[i]], plan.starts[i], plan.finishes[i]));
    }
    steps.addAll(timetable.placed());
    steps.sort(
        Comparator.comparingDouble(Placed::start).thenComparing(placed -> placed.step().id()));
    return steps;
  }
}
