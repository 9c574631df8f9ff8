package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Admission;

/**
 * Plans what to apply for. Selective programs are grouped by start: from the earliest not yet
 * grouped, all that begin within the window's weeks of it. Each is valued by the plan around it:
 * what it demands before, itself, and the rest planned anew after. The base plan is the outside
 * option. At most two windows are planned, those that promise most.
 */
final class Windows {
  private static final int MOST_WINDOWS = 2;
  private static final int MOST_CANDIDATES = 8;
  private static final Search.Effort BRANCH =
      new Search.Effort(Choices.Scarce.STEPS, 0, 0, 1, 6, 9, 20_000, false);

  private final Frame frame;
  private final Person person;
  private final BasePlanner base;
  private final Chances chances;
  private final double windowWeeks;

  Windows(Frame frame, Person person, BasePlanner base, Chances chances, double windowWeeks) {
    this.frame = frame;
    this.person = person;
    this.base = base;
    this.chances = chances;
    this.windowWeeks = windowWeeks;
  }

  /**
   * Everything that the windows add.
   *
   * @param windows by start
   * @param value expected readiness-months, in the middle of the two ends
   * @param readiness expected at the horizon's end, in the middle of the two ends
   * @param best the highest readiness over all branches
   */
  record Outlook(List<Window> windows, double value, double readiness, double best) {}

  Outlook plan(
      State from,
      Capacity capacity,
      Search.Result without,
      List<Offering> selective,
      List<Offering> flexible,
      @Nullable String aim) {
    List<List<Offering>> groups = promising(group(selective, from), from, capacity);
    Pool kept = base.keep(flexible, from, capacity);
    List<List<Branch>> branches = new ArrayList<>();
    for (List<Offering> group : groups) {
      List<Branch> valued = branches(group, from, capacity, without, kept);
      if (!valued.isEmpty()) {
        branches.add(valued);
      }
    }
    Outlook outlook = outlook(branches, without);
    return aim == null ? outlook : withAim(outlook, aim, from, without, selective);
  }

  /**
   * Adds the entry that is aimed at where no window applies to it: the first round whose demands
   * can be met. Readiness is then for that entry, so admission itself adds nothing to the value.
   */
  private Outlook withAim(
      Outlook outlook, String aim, State from, Search.Result without, List<Offering> selective) {
    boolean applied =
        outlook.windows().stream()
            .anyMatch(window ->
                window.set().stream()
                    .anyMatch(i -> window.branches().get(i).step().id().equals(aim)));
    if (applied) {
      return outlook;
    }
    for (Offering step :
        selective.stream()
            .filter(step -> step.id().equals(aim) && step.start >= from.time)
            .sorted(Comparator.comparing((Offering s) -> s.role).thenComparingDouble(s -> s.start))
            .toList()) {
      State atStart = stateAt(step.start, without, from);
      if (frame.demands().met(step, atStart.nominal)) {
        Branch branch = branchAt(step, without, atStart);
        Window window =
            new Window(
                List.of(branch),
                List.of(0),
                List.of(branch.certainty(), 1 - branch.certainty()),
                List.of(branch.certainty(), 1 - branch.certainty()));
        List<Window> windows = new ArrayList<>(outlook.windows());
        if (windows.size() >= MOST_WINDOWS) {
          windows.removeLast();
        }
        windows.add(window);
        windows.sort(Comparator.comparingDouble(w -> earliestOf(w)));
        return new Outlook(windows, outlook.value(), outlook.readiness(), outlook.best());
      }
    }
    return outlook;
  }

  private static double earliestOf(Window window) {
    return window.branches().stream().mapToDouble(b -> b.step().start).min().orElse(0);
  }

  /** Value of what is offered as the person stands now, with everything else left aside. */
  private double promise(Offering step, State from, Capacity capacity) {
    double gain = frame.learning().gain(step, from.expected, from.nominal, frame.target());
    return gain * Math.max(0, capacity.horizon() - step.end());
  }

  private List<List<Offering>> group(List<Offering> selective, State from) {
    List<Offering> byStart = new ArrayList<>(selective);
    byStart.removeIf(step -> step.start < from.time);
    byStart.sort(
        Comparator.<Offering>comparingDouble(step -> step.start).thenComparing(Offering::id));
    List<List<Offering>> groups = new ArrayList<>();
    double begins = Double.NEGATIVE_INFINITY;
    for (Offering step : byStart) {
      if (step.start > begins + windowWeeks) {
        begins = step.start;
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(step);
    }
    return groups;
  }

  /** The windows with the most to gain, each with its best candidates, by start. */
  private List<List<Offering>> promising(
      List<List<Offering>> groups, State from, Capacity capacity) {
    Map<List<Offering>, Double> worth = new LinkedHashMap<>();
    for (List<Offering> group : groups) {
      List<Offering> best = best(group, from, capacity);
      double[] chance = best.stream().mapToDouble(this::roughChance).toArray();
      double[] value = best.stream().mapToDouble(s -> promise(s, from, capacity)).toArray();
      List<Integer> set = ApplicationSets.best(chance, value, 0, person.applications());
      worth.put(best, ApplicationSets.independent(chance, value, 0, set));
    }
    return worth.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<List<Offering>, Double>comparingByValue().reversed())
        .limit(MOST_WINDOWS)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingDouble(group -> earliest(group)))
        .toList();
  }

  private static double earliest(List<Offering> group) {
    return group.stream().mapToDouble(step -> step.start).min().orElse(0);
  }

  private double roughChance(Offering step) {
    Admission admission = step.admission;
    return step.chance * (admission == null ? 1 : admission.typical());
  }

  /** The candidates of a window that promise most, one offering of each stream of an entry. */
  private List<Offering> best(List<Offering> group, State from, Capacity capacity) {
    Map<String, Offering> byEntry = new LinkedHashMap<>();
    for (Offering step : group) {
      byEntry.merge(
          step.id() + "|" + step.stream,
          step,
          (a, b) -> promise(b, from, capacity) > promise(a, from, capacity) + 1e-9 ? b : a);
    }
    return byEntry.values().stream()
        .filter(step -> promise(step, from, capacity) > 0)
        .sorted(
            Comparator.<Offering>comparingDouble(
                    step -> -promise(step, from, capacity) * (0.02 + roughChance(step)))
                .thenComparing(Offering::id))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private List<Branch> branches(
      List<Offering> group, State from, Capacity capacity, Search.Result without, Pool kept) {
    List<Branch> branches = new ArrayList<>();
    for (Offering step : group) {
      Branch branch = branch(step, from, capacity, without, kept);
      boolean gains =
          branch != null
              && branch.value() > without.area() + 1e-9
              && branch.readiness() >= without.end().readiness - 1e-9;
      if (branch != null && gains) {
        branches.add(branch);
      }
    }
    branches.sort(
        Comparator.<Branch>comparingDouble(branch -> -branch.value())
            .thenComparing(branch -> branch.step().id()));
    Set<String> told = new HashSet<>();
    branches.removeIf(branch -> !told.add(branch.step().id()));
    return branches;
  }

  /** What follows if a program admits; null when its demands cannot be met before it begins. */
  @Nullable Branch branch(
      Offering step, State from, Capacity capacity, Search.Result without, Pool kept) {
    List<Offering> fixed = new ArrayList<>();
    fixed.add(step);
    List<Offering> known = new ArrayList<>();
    for (Placed placed : without.steps()) {
      (placed.step().pace == Offering.Pace.FIXED ? fixed : known).add(placed.step());
    }
    Search.Result around =
        base.search(from, capacity, base.compatible(fixed, capacity), kept, BRANCH, known);
    if (around == null) {
      return null;
    }
    return branchAt(step, around, stateAt(step.start, around, from));
  }

  private Branch branchAt(Offering step, Search.Result plan, State atStart) {
    Admission admission = step.admission;
    return admission == null
        ? new Branch(step, plan, atStart, 1, Chances.CERTAIN)
        : new Branch(
            step, plan, atStart, chances.of(admission, standing(step, atStart)), admission);
  }

  private Chances.Standing standing(Offering step, State atStart) {
    SkillSpace space = frame.space();
    boolean strong = step.demandSkill.length > 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      int above = Math.min(4, step.demandLevel[i] + 1);
      strong &= atStart.nominal[step.demandSkill[i]] >= space.hours(step.demandSkill[i], above);
    }
    boolean stretch = frame.demands().stretch(step, atStart.nominal) != null;
    Integer years = person.profile().yearsOfExperience();
    return new Chances.Standing(
        strong,
        stretch,
        holds(atStart, "research-output", 2),
        holds(atStart, "network", 2),
        years != null && years >= 5);
  }

  private boolean holds(State state, String skill, int level) {
    int k = frame.space().indexOf(skill);
    return k >= 0 && state.nominal[k] + 1e-9 >= frame.space().hours(k, level);
  }

  /** Where the person stands at a time, if they follow a plan. */
  State stateAt(double time, Search.Result plan, State from) {
    State state = from.copy();
    plan.steps().stream()
        .filter(placed -> placed.end() <= time + 1e-9)
        .sorted(Comparator.comparingDouble(Placed::end))
        .forEach(placed -> {
          frame.learning().finish(placed.step(), state.expected, state.nominal, frame.target());
          state.madePublic |= placed.step().isPublic;
        });
    state.time = time;
    state.readiness = frame.target().readiness(state.expected);
    return state;
  }

  private Outlook outlook(List<List<Branch>> groups, Search.Result without) {
    double[] value = {without.area(), without.area()};
    double[] readiness = {without.end().readiness, without.end().readiness};
    double best = without.end().readiness;
    List<Window> windows = new ArrayList<>();
    for (List<Branch> branches : groups.reversed()) {
      double[] chance = branches.stream().mapToDouble(Branch::certainty).toArray();
      double[] worth = branches.stream().mapToDouble(Branch::value).toArray();
      double[] ends = branches.stream().mapToDouble(Branch::readiness).toArray();
      List<Integer> set = ApplicationSets.best(chance, worth, value[0], person.applications());
      double[] independent = ApplicationSets.independentOutcomes(chance, worth, value[0], set);
      double[] correlated = ApplicationSets.correlatedOutcomes(chance, worth, value[1], set);
      double[] next = {
        ApplicationSets.expected(independent, ends, readiness[0]),
        ApplicationSets.expected(correlated, ends, readiness[1])
      };
      if (set.isEmpty() || next[0] < readiness[0] - 1e-12 || next[1] < readiness[1] - 1e-12) {
        continue;
      }
      value[0] = ApplicationSets.expected(independent, worth, value[0]);
      value[1] = ApplicationSets.expected(correlated, worth, value[1]);
      readiness = next;
      for (int i : set) {
        best = Math.max(best, ends[i]);
      }
      windows.addFirst(new Window(branches, set, boxed(independent), boxed(correlated)));
    }
    return new Outlook(windows, (value[0] + value[1]) / 2, (readiness[0] + readiness[1]) / 2, best);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
