package org.waymark.pathway.internal;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order of flexible steps under way, around fixed ones already chosen: steps are placed one
 * behind another and taken back, and the best whole plan that was on the way is kept. Depth n is
 * where n steps are placed.
 */
final class Order {
  /** A whole plan: the flexible steps in their order, with dates, and the state at the horizon. */
  static final class Whole {
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
  private final int[][] excluded;
  private final Choices choices;
  private final Bound bound;
  private final int mostPinned;

  private final int[] order;
  private final double[] finishes;
  private final double[] starts;
  private final int[] blocked;
  private final State[] states;
  private final int[] nextEvent;
  private final State scratch;

  /** By what was placed before: what may come next. The same places are come by many times. */
  private final Map<IntBuffer, Choices.Ranked> ranked = new HashMap<>();

  private Choices.@Nullable Ranked chosen;

  private @Nullable Whole best;

  /**
   * An order without steps.
   *
   * @param fixed chosen steps with dates, which begin no earlier than {@code from}
   * @param pool flexible steps to choose from
   * @param scarce what choices are ranked by
   */
  Order(
      Frame frame,
      State from,
      Capacity capacity,
      List<Offering> fixed,
      Pool pool,
      Choices.Scarce scarce) {
    this.frame = frame;
    this.capacity = capacity;
    this.candidates = pool.steps;
    this.excluded = pool.excluded;
    blocked = pool.blockedBy(fixed);
    int most = Math.max(0, frame.maxSteps() - from.steps - fixed.size());
    int depth = Math.min(most, free());
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
    bound = new Bound(frame, capacity, timetable, candidates);
    choices = new Choices(frame, capacity, timetable, pool, blocked, scarce);
    mostPinned =
        (int) fixed.stream().filter(step -> step.pinned).count()
            + (int)
                IntStream.range(0, blocked.length)
                    .filter(i -> blocked[i] == 0 && candidates[i].pinned)
                    .count();
  }

  /** Lets what is fixed begin up to the start; false when it can't be done. */
  boolean begin() {
    nextEvent[0] = timetable.pass(states[0], 0, states[0].time);
    return nextEvent[0] >= 0;
  }

  /** How many candidates are not blocked. */
  int free() {
    return (int) Arrays.stream(blocked).filter(by -> by == 0).count();
  }

  /** How many steps may be placed at most. */
  int deepest() {
    return order.length;
  }

  State state(int depth) {
    return states[depth];
  }

  /** By candidate: above 0 where it can't come. */
  int[] blocked() {
    return blocked;
  }

  /** No completion of what is placed up to a depth has more area than this. */
  double bound(int depth) {
    return bound.of(states[depth], nextEvent[depth], blocked);
  }

  /** The best whole plan yet; null for none. */
  @Nullable Whole best() {
    return best;
  }

  /** Goes on as if another plan, or none, were the best yet. */
  void best(@Nullable Whole plan) {
    best = plan;
  }

  /** The best order yet; empty where there is none. */
  int[] bestOrder() {
    return orderOf(best);
  }

  /** Rules a candidate out, or no longer. */
  void rule(int candidate, boolean out) {
    blocked[candidate] += out ? 1 : -1;
    ranked.clear();
  }

  /** Whether a plan lacks nothing that counts before its area does. */
  boolean isComplete(State plan) {
    return plan.madePublic && plan.pinned == mostPinned;
  }

  /** Blocks a placed candidate and all that it excludes, or frees them again. */
  void block(int candidate, int by) {
    for (int other : excluded[candidate]) {
      blocked[other] += by;
    }
  }

  void unblock(int from, int until) {
    for (int depth = from; depth < until; depth++) {
      block(order[depth], -1);
    }
  }

  /** Takes what was placed so far as a whole plan, if it is the best yet. */
  void consider(int depth) {
    if (states[depth].owing != null) {
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

  /** What may come next at a depth, the first few as they are tried. */
  int[] choices(int depth, int width) {
    Choices.Ranked all = ranked.get(IntBuffer.wrap(order, 0, depth));
    if (all == null) {
      all = rank(depth);
      ranked.put(IntBuffer.wrap(Arrays.copyOf(order, depth)), all);
    }
    chosen = all;
    return choices.first(all, width, states[depth]);
  }

  /** What may come next at a depth; where nothing may at once, what may after the next event. */
  private Choices.Ranked rank(int depth) {
    Choices.Ranked all = choices.of(states[depth], before(depth), nextEvent[depth]);
    if (all.steps().length == 0 && states[depth].owing == null) {
      scratch.become(states[depth]);
      int event = timetable.await(scratch, nextEvent[depth]);
      while (event >= 0 && all.steps().length == 0) {
        all = choices.of(scratch, scratch, event);
        event = timetable.await(scratch, event);
      }
    }
    return all;
  }

  /** Everything that is not ruled out at a depth, in the order in which it is tried. */
  int[] allChoices(int depth) {
    int[] first = choices.of(states[depth], before(depth), nextEvent[depth]).steps();
    return IntStream.concat(
            Arrays.stream(first),
            IntStream.range(0, candidates.length).filter(i -> blocked[i] == 0))
        .distinct()
        .toArray();
  }

  /** The best of what one of the {@link #choices} last asked for opens; -1 for nothing. */
  int bestOpened(int choice) {
    return Objects.requireNonNull(chosen).opened()[choice];
  }

  /** The state before the last step placed; at the beginning the state there. */
  private State before(int depth) {
    return states[Math.max(0, depth - 1)];
  }

  /**
   * Puts a candidate at a depth if it may come next there, as soon as it may; false where it can't
   * be done, or is worth it neither for itself nor for what it opens.
   */
  boolean placeIfItMayFollow(int depth, int candidate) {
    return place(depth, candidate, true);
  }

  /** Puts a candidate at a depth, as soon as it may begin; false where it can't be done. */
  boolean place(int depth, int candidate) {
    return place(depth, candidate, false);
  }

  private boolean place(int depth, int candidate, boolean onlyIfWorthIt) {
    Offering step = candidates[candidate];
    State next = states[depth + 1];
    next.become(states[depth]);
    int event = waitFor(candidate, next, nextEvent[depth], before(depth));
    if (event < 0) {
      return false;
    }
    double from = next.time;
    double finish = capacity.finish(from, step.hours + frame.switchHours());
    if (finish > capacity.horizon()) {
      return false;
    }
    boolean wanted = choices.isWanted(candidate, next, event);
    boolean waits = event != nextEvent[depth];
    boolean isWorthIt = wanted || (!waits && (!onlyIfWorthIt || choices.opensAny(candidate, next)));
    if (!isWorthIt || !timetable.begin(next, step)) {
      return false;
    }
    event = timetable.pass(next, event, finish);
    if (event < 0) {
      return false;
    }
    timetable.finish(next, step, finish);
    next.time = finish;
    next.owing = wanted ? null : step;
    nextEvent[depth + 1] = event;
    order[depth] = candidate;
    starts[depth] = from;
    finishes[depth] = finish;
    return true;
  }

  /**
   * Lets steps with dates begin and end until a candidate may begin: what they teach may open it,
   * and what is applied makes room for foundations. Only what is wanted for itself is waited for,
   * and what a step was taken for follows it at once.
   *
   * @return the first event that is still to come, or -1 when it may never begin
   */
  private int waitFor(int candidate, State state, int nextEvent, State before) {
    int event = blocked[candidate] > 0 ? -1 : nextEvent;
    while (event >= 0 && !choices.mayBegin(candidate, state, before)) {
      event = state.owing != null ? -1 : timetable.await(state, event);
    }
    return event;
  }

  static int[] orderOf(@Nullable Whole plan) {
    return plan == null ? new int[0] : plan.order;
  }

  List<Placed> placed(Whole plan) {
    List<Placed> steps = new ArrayList<>();
    for (int i = 0; i < plan.order.length; i++) {
      steps.add(new Placed(candidates[plan.order[i]], plan.starts[i], plan.finishes[i]));
    }
    steps.addAll(timetable.placed());
    // Of what begins at one time, what has dates came first: the other may have waited for it.
    steps.sort(
        Comparator.comparingDouble(Placed::start)
            .thenComparing(placed -> placed.step().pace == Offering.Pace.FLEXIBLE)
            .thenComparing(placed -> placed.step().id()));
    return steps;
  }
}
