package org.waymark.pathway.internal;

import java.util.List;
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
      boolean reconsiders) {}

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

  private final Frame frame;
  private final Offering[] candidates;
  private final Pool pool;
  private final Effort effort;
  private final Order order;
  private final int free;
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
    this.candidates = pool.steps;
    this.pool = pool;
    this.effort = effort;
    order = new Order(frame, from, capacity, fixed, pool, effort.scarce);
    free = order.free();
    nodesLeft = effort.nodes;
  }

  /**
   * Runs the search; null when the fixed steps themselves cannot be done.
   *
   * @param known an order to begin from beside the one of first choices; what of it cannot be done
   *     is left out
   */
  @Nullable Result run(List<Offering> known) {
    if (!order.begin()) {
      return null;
    }
    boolean full = free <= effort.exactUpTo;
    double rootBound = order.bound(0);
    if (full) {
      visit(0);
    } else {
      takeFirstChoices(0);
      for (int[] aim : new Aims(frame, pool, order.blocked()).from(order.state(0), effort.aims)) {
        follow(aim);
      }
      pilot();
      extendKnown(indexes(known));
      improve();
      if (effort.reconsiders) {
        reconsider();
      }
    }
    Order.Whole best = order.best();
    if (best == null) {
      return null;
    }
    boolean exact = full && !gaveUp;
    double bound = exact ? best.end.area : Math.max(best.end.area, rootBound);
    return new Result(order.placed(best), best.end, exact, bound);
  }

  private void visit(int depth) {
    order.consider(depth);
    if (depth == order.deepest()) {
      return;
    }
    if (nodesLeft-- <= 0) {
      gaveUp = true;
      return;
    }
    Order.Whole best = order.best();
    if (best != null && order.isComplete(best.end) && order.bound(depth) <= best.end.area + 1e-12) {
      return;
    }
    for (int choice : order.allChoices(depth)) {
      if (order.placeIfItMayFollow(depth, choice)) {
        order.block(choice, 1);
        visit(depth + 1);
        order.block(choice, -1);
      }
    }
  }

  /** Follows the first choice at each place from one on, and considers every order on the way. */
  private void takeFirstChoices(int from) {
    int depth = from;
    order.consider(depth);
    while (depth < order.deepest() && placeFirst(depth)) {
      depth++;
      order.consider(depth);
    }
    order.unblock(from, depth);
  }

  /** Places what can be placed of an order, and goes on with first choices. */
  private void follow(int[] aim) {
    int depth = 0;
    for (int next : aim) {
      if (depth < order.deepest() && order.state(depth).foundationRun >= 2 && placeFirst(depth)) {
        depth++;
      }
      if (depth < order.deepest() && order.placeIfItMayFollow(depth, next)) {
        order.block(next, 1);
        depth++;
      }
    }
    takeFirstChoices(depth);
    order.unblock(0, depth);
  }

  /** Places the first choice; false where there is none. */
  private boolean placeFirst(int depth) {
    for (int choice : order.choices(depth, 1)) {
      if (order.place(depth, choice)) {
        order.block(choice, 1);
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
    boolean on = effort.pilots > 0 && order.best() != null;
    while (on && depth < order.deepest()) {
      for (int choice : order.choices(depth, effort.pilots)) {
        if (order.place(depth, choice)) {
          order.block(choice, 1);
          takeFirstChoices(depth + 1);
          order.block(choice, -1);
        }
      }
      int[] found = order.bestOrder();
      on = depth < found.length && order.place(depth, found[depth]);
      if (on) {
        order.block(found[depth], 1);
        depth++;
      }
    }
    order.unblock(0, depth);
  }

  /** Places a known order; where it has too many steps, with each in turn left out. */
  private void extendKnown(int[] known) {
    extend(0, known, 0, -1);
    for (int i = 0; i < known.length && known.length > order.deepest(); i++) {
      extend(0, known, 0, i);
    }
  }

  private int[] indexes(List<Offering> known) {
    return known.stream().mapToInt(List.of(candidates)::indexOf).filter(i -> i >= 0).toArray();
  }

  /** Goes through the best order place by place and takes every change that makes it better. */
  private void improve() {
    boolean improved = order.best() != null;
    for (int pass = 0; pass < effort.passes && improved; pass++) {
      improved = false;
      int depth = 0;
      for (int place = 0; place <= order.bestOrder().length; place++) {
        while (improveAt(place)) {
          improved = true;
        }
        int[] found = order.bestOrder();
        if (place == found.length || !order.place(place, found[place])) {
          break;
        }
        order.block(found[place], 1);
        depth = place + 1;
      }
      order.unblock(0, depth);
    }
  }

  /**
   * Leaves each step of the best order out in turn, and looks for the best without it: what was
   * built around one step seldom gives way to something else by a single change.
   */
  private void reconsider() {
    for (int without : order.bestOrder()) {
      Order.Whole kept = order.best();
      order.rule(without, true);
      order.best(null);
      takeFirstChoices(0);
      extend(0, Order.orderOf(kept), 0, -1);
      improve();
      order.rule(without, false);
      Order.Whole found = order.best();
      if (kept != null && (found == null || !Order.isBetter(found.end, kept.end, 1e-12))) {
        order.best(kept);
      }
    }
  }

  /**
   * Tries every change at a place of the best order, up to which it is placed; ends at the first
   * that is better.
   */
  private boolean improveAt(int place) {
    int[] current = order.bestOrder();
    Order.Whole was = order.best();
    if (place < order.deepest()) {
      for (int choice : order.choices(place, effort.width)) {
        extend(place, withFirst(choice, current, place), 0, -1);
        extend(place, withFirst(choice, current, place + 1), 0, -1);
        int opened = order.bestOpened(choice);
        if (opened >= 0) {
          extend(place, withFirst(choice, withFirst(opened, current, place), 0), 0, -1);
          extend(place, withFirst(choice, withFirst(opened, current, place + 1), 0), 0, -1);
        }
        if (order.best() != was) {
          return true;
        }
      }
    }
    if (place < current.length) {
      extend(place, current, place + 1, -1);
      for (int later = place + 1; later < current.length && order.best() == was; later++) {
        int[] earlier = withFirst(current[later], current, place);
        extend(place, earlier, 0, later - place + 1);
      }
    }
    return order.best() != was;
  }

  private static int[] withFirst(int first, int[] steps, int from) {
    int rest = Math.max(0, steps.length - from);
    int[] with = new int[rest + 1];
    with[0] = first;
    System.arraycopy(steps, steps.length - rest, with, 1, rest);
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
    for (int i = from; i < list.length && end < order.deepest(); i++) {
      if (i != except && order.placeIfItMayFollow(end, list[i])) {
        order.block(list[i], 1);
        end++;
      }
    }
    order.consider(end);
    order.unblock(depth, end);
  }
}
