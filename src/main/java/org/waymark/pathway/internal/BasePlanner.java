package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans what needs no one's admission, or an easy one. Around no steps with dates the best order of
 * flexible ones is found; then steps with dates are added, taken away and exchanged one at a time
 * as long as the plan gets better. With few of them all sets are tried, and the plan is exact.
 */
final class BasePlanner {
  private static final int ALL_SETS_UP_TO = 4;
  private static final int MOST_FIXED = 4;
  private static final int FIXED_TRIED = 14;
  private static final int ROUNDS_TRIED = 2;
  private static final int ROUNDS_OF_CHANGE = 6;
  private static final int FINALISTS = 3;

  /** Whoever has more hours a week is planned for at half of them as well. */
  private static final double MANY_HOURS = 20;

  /** With so few offerings nothing is left out, and every set of dated ones is tried. */
  private static final int SMALL = 10;

  private static final Search.Effort QUICK =
      new Search.Effort(Choices.Scarce.STEPS, 0, 0, 0, 0, 0, 0, false);
  private static final Search.Effort CHANGES =
      new Search.Effort(Choices.Scarce.STEPS, 0, 0, 4, 12, 12, 60_000, false);

  /** The widest look, at what nobody has planned yet. */
  static final Search.Effort START =
      new Search.Effort(Choices.Scarce.STEPS, 8, 10, 3, 8, 12, 60_000, false);

  /** A second one, by another rank of choices. */
  static final Search.Effort START_FOR_TIME =
      new Search.Effort(Choices.Scarce.TIME, 4, 4, 3, 8, 12, 60_000, false);

  /** The last look, which begins from what is known. */
  static final Search.Effort THOROUGH =
      new Search.Effort(Choices.Scarce.STEPS, 4, 2, 3, 8, 12, 60_000, true);

  private final Frame frame;
  private final Kinship kinship;

  BasePlanner(Frame frame, Kinship kinship) {
    this.frame = frame;
    this.kinship = kinship;
  }

  /**
   * The best base plan.
   *
   * @param from where the person stands
   * @param capacity their hours
   * @param offerings flexible and fixed offerings that keep all limits and are not selective; those
   *     pinned may be selective and are taken for granted
   */
  Search.Result plan(State from, Capacity capacity, List<Offering> offerings) {
    Search.Result plan = find(from, capacity, offerings);
    return capacity.most() <= MANY_HOURS || plan.exact()
        ? plan
        : orAtHalfThePace(plan, from, capacity, offerings);
  }

  /**
   * A plan, or what suits half the hours where that, done faster, is better: with many hours the
   * search ends in more ways that are good only among their like, and nobody's path should be worse
   * for having more of them.
   */
  private Search.Result orAtHalfThePace(
      Search.Result plan, State from, Capacity capacity, List<Offering> offerings) {
    Search.Result slow = find(from, capacity.halved(), offerings);
    List<Offering> order = steps(slow, Offering.Pace.FLEXIBLE);
    Set<Offering> all = new LinkedHashSet<>(order);
    all.addAll(List.of(keep(flexible(offerings), from, capacity).steps));
    Pool pool = new Pool(List.copyOf(all), kinship);
    List<Offering> dated = steps(slow, Offering.Pace.FIXED);
    Search.Result faster = search(from, capacity, dated, pool, CHANGES, order);
    return faster != null && improves(faster, plan) ? faster : plan;
  }

  private static List<Offering> flexible(List<Offering> offerings) {
    return offerings.stream().filter(step -> step.pace == Offering.Pace.FLEXIBLE).toList();
  }

  private Search.Result find(State from, Capacity capacity, List<Offering> offerings) {
    List<Offering> flexible = flexible(offerings);
    List<Offering> fixed = new ArrayList<>();
    List<Offering> pinned = new ArrayList<>();
    for (Offering offering : offerings) {
      if (offering.pace == Offering.Pace.FIXED) {
        (offering.pinned ? pinned : fixed).add(offering);
      }
    }
    Pool kept = keep(flexible, from, capacity);
    List<Offering> given = given(from, capacity, pinned, kept);
    boolean small = offerings.size() <= SMALL;
    List<Offering> tried = small ? fixed : promising(fixed, from, capacity);
    if (tried.size() <= ALL_SETS_UP_TO || small) {
      return bestOfAllSets(from, capacity, kept, given, tried);
    }
    Search.Result start = thorough(from, capacity, given, kept, START);
    Search.Result other = thorough(from, capacity, given, kept, START_FOR_TIME);
    Search.Result better = improves(other, start) ? other : start;
    Pool wider = widened(kept, flexible, from, capacity, better);
    Search.Result with = again(from, capacity, better, wider, CHANGES);
    return improve(from, capacity, with, given, tried, wider);
  }

  /**
   * A pool together with what gains most from each place of a plan on: who has come so far may be
   * served best by what was out of reach, or of little use, at the beginning.
   */
  private Pool widened(
      Pool pool, List<Offering> flexible, State from, Capacity capacity, Search.Result plan) {
    List<Offering> all = new ArrayList<>(List.of(pool.steps));
    State state = from.copy();
    for (Placed placed : inOrderOfEnds(plan)) {
      frame.learning().finish(placed.step(), state.expected, state.nominal, frame.target());
      state.time = placed.end();
      all.addAll(new Shortlist(frame, state, capacity).openBeside(all, flexible));
    }
    return new Pool(all, kinship);
  }

  private static List<Placed> inOrderOfEnds(Search.Result plan) {
    return plan.steps().stream()
        .sorted(Comparator.comparingDouble(Placed::end).thenComparing(placed -> placed.step().id()))
        .toList();
  }

  /**
   * Adds, takes away and exchanges steps with dates, one at a time, as long as the plan gets
   * better. Each neighbour is looked at with the order known so far, the best few with all changes
   * of it, and the last thoroughly.
   */
  private Search.Result improve(
      State from,
      Capacity capacity,
      Search.Result start,
      List<Offering> given,
      List<Offering> tried,
      Pool kept) {
    Search.Result best = start;
    for (int round = 0; round < ROUNDS_OF_CHANGE; round++) {
      List<Offering> chosen = steps(best, Offering.Pace.FIXED);
      List<Offering> order = steps(best, Offering.Pace.FLEXIBLE);
      List<Neighbour> neighbours = new ArrayList<>();
      for (List<Offering> changed : changes(chosen, given, tried, capacity)) {
        Search.Result quick = search(from, capacity, changed, kept, QUICK, order);
        if (quick != null) {
          neighbours.add(new Neighbour(changed, quick));
        }
      }
      neighbours.sort(Comparator.comparing(Neighbour::plan, BasePlanner::byWorth));
      Search.Result better = best;
      boolean improved = false;
      for (Neighbour neighbour : neighbours.subList(0, Math.min(FINALISTS, neighbours.size()))) {
        Search.Result found = search(from, capacity, neighbour.chosen, kept, CHANGES, order);
        if (found != null && improves(found, better)) {
          better = found;
          improved = true;
        }
      }
      if (!improved) {
        break;
      }
      best = better;
    }
    return again(from, capacity, best, kept, THOROUGH);
  }

  /** Looks for a better order around the dated steps chosen. */
  private Search.Result again(
      State from, Capacity capacity, Search.Result best, Pool kept, Search.Effort effort) {
    List<Offering> chosen = steps(best, Offering.Pace.FIXED);
    List<Offering> order = steps(best, Offering.Pace.FLEXIBLE);
    Search.Result found = search(from, capacity, chosen, kept, effort, order);
    return found != null && improves(found, best) ? found : best;
  }

  private record Neighbour(List<Offering> chosen, Search.Result plan) {}

  /** The better first; without a margin, so that it is an order. */
  private static int byWorth(Search.Result a, Search.Result b) {
    boolean before = Order.isBetter(a.end(), b.end(), 0);
    return before ? -1 : Order.isBetter(b.end(), a.end(), 0) ? 1 : 0;
  }

  private static List<Offering> steps(Search.Result plan, Offering.Pace pace) {
    return plan.steps().stream().map(Placed::step).filter(step -> step.pace == pace).toList();
  }

  /** The sets of dated steps with one more, one less, or one in the place of another. */
  private List<List<Offering>> changes(
      List<Offering> chosen, List<Offering> given, List<Offering> tried, Capacity capacity) {
    List<List<Offering>> changes = new ArrayList<>();
    List<@Nullable Offering> without = new ArrayList<>(chosen);
    without.removeAll(given);
    without.add(null);
    List<@Nullable Offering> with = new ArrayList<>(tried);
    with.removeAll(chosen);
    with.add(null);
    for (Offering out : without) {
      for (Offering in : with) {
        List<Offering> changed = new ArrayList<>(chosen);
        changed.remove(out);
        if (in != null) {
          changed.add(in);
        }
        if ((in != null || out != null)
            && changed.size() <= given.size() + MOST_FIXED
            && compatible(changed, capacity).size() == changed.size()) {
          changes.add(changed);
        }
      }
    }
    return changes;
  }

  /** The rounds of pinned entries, each the earliest that can be prepared for beside the others. */
  private List<Offering> given(State from, Capacity capacity, List<Offering> pinned, Pool kept) {
    List<Offering> given = new ArrayList<>();
    pinned.sort(
        Comparator.comparing((Offering step) -> step.role)
            .thenComparingDouble(step -> step.start)
            .thenComparing(Offering::id));
    Set<String> placed = new HashSet<>();
    for (Offering step : pinned) {
      boolean possible =
          !placed.contains(step.id()) && quickWith(from, capacity, given, step, kept) != null;
      if (possible) {
        given.add(step);
        placed.add(step.id());
      }
    }
    return given;
  }

  private Search.Result thorough(
      State from, Capacity capacity, List<Offering> chosen, Pool kept, Search.Effort effort) {
    Search.Result best = search(from, capacity, chosen, kept, effort, List.of());
    if (best == null) {
      best = search(from, capacity, List.of(), kept, effort, List.of());
    }
    if (best == null) {
      throw new IllegalStateException("a plan without fixed steps is always possible");
    }
    return best;
  }

  private Search.Result bestOfAllSets(
      State from, Capacity capacity, Pool kept, List<Offering> given, List<Offering> fixed) {
    Search.Result best = thorough(from, capacity, given, kept, THOROUGH);
    boolean exact = best.exact();
    double bound = best.bound();
    for (int set = 1; set < 1 << fixed.size(); set++) {
      List<Offering> chosen = new ArrayList<>(given);
      for (int i = 0; i < fixed.size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(fixed.get(i));
        }
      }
      if (compatible(chosen, capacity).size() < chosen.size()) {
        continue;
      }
      Search.Result found = search(from, capacity, chosen, kept, START, List.of());
      if (found != null) {
        exact &= found.exact();
        bound = Math.max(bound, found.bound());
        if (improves(found, best)) {
          best = found;
        }
      }
    }
    return new Search.Result(best.steps(), best.end(), exact, exact ? best.area() : bound);
  }

  private static boolean improves(Search.Result found, Search.Result best) {
    return Order.isBetter(found.end(), best.end(), 1e-9);
  }

  private Search.@Nullable Result quickWith(
      State from, Capacity capacity, List<Offering> chosen, Offering candidate, Pool kept) {
    List<Offering> with = new ArrayList<>(chosen);
    with.add(candidate);
    return compatible(with, capacity).size() == with.size()
        ? search(from, capacity, with, kept, QUICK, List.of())
        : null;
  }

  /** Of steps with dates, the first and all later ones that can be done beside those before. */
  List<Offering> compatible(List<Offering> fixed, Capacity capacity) {
    List<Offering> kept = new ArrayList<>();
    Capacity left = capacity;
    for (Offering step : fixed) {
      boolean other = kept.stream().noneMatch(before -> kinship.excludes(step.id(), before.id()));
      double load = step.fullTime ? 0 : step.hoursPerWeek;
      boolean apart =
          kept.stream()
              .noneMatch(before -> (before.fullTime || step.fullTime) && overlap(before, step));
      if (other && apart && left.admits(step.start, step.end(), load)) {
        kept.add(step);
        left = taken(left, step);
      }
    }
    return kept;
  }

  private static boolean overlap(Offering a, Offering b) {
    return a.start < b.end() && b.start < a.end();
  }

  private static Capacity taken(Capacity capacity, Offering step) {
    return step.fullTime
        ? capacity.blocked(step.start, step.end())
        : capacity.without(step.start, step.end(), step.hoursPerWeek);
  }

  /**
   * Plans around dated steps: chosen or pinned ones, or a program that admitted the person; null
   * when they cannot be done.
   *
   * @param pool offerings to choose from, as {@link #keep} keeps them
   * @param known an order of flexible steps to begin from
   */
  Search.@Nullable Result search(
      State from,
      Capacity capacity,
      List<Offering> fixed,
      Pool pool,
      Search.Effort effort,
      List<Offering> known) {
    Capacity left = capacity;
    for (Offering step : fixed) {
      left = taken(left, step);
    }
    return new Search(frame, from, left, fixed, pool, effort).run(known);
  }

  /** The fixed offerings with the largest gains for their time, as the person stands now. */
  private List<Offering> promising(List<Offering> fixed, State from, Capacity capacity) {
    Map<String, Integer> rounds = new HashMap<>();
    return fixed.stream()
        .filter(step -> step.start >= from.time - 1e-9 && step.end() <= capacity.horizon())
        .filter(step -> rate(step, from) > 0)
        .sorted(
            Comparator.<Offering>comparingDouble(
                    step -> -rate(step, from) * (capacity.horizon() - step.end()))
                .thenComparingInt(step -> step.rung)
                .thenComparing(Offering::id)
                .thenComparingDouble(step -> step.start))
        .filter(step -> rounds.merge(step.id() + step.role, 1, Integer::sum) <= ROUNDS_TRIED)
        .limit(FIXED_TRIED)
        .toList();
  }

  private double rate(Offering step, State from) {
    return frame.learning().gain(step, from.expected, from.nominal, frame.target());
  }

  /** The flexible offerings worth searching. */
  Pool keep(List<Offering> flexible, State from, Capacity capacity) {
    return new Pool(new Shortlist(frame, from, capacity).of(flexible), kinship);
  }
}
