package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Organization;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Alternative;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Label;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Readiness;
import org.waymark.pathway.Step;
import org.waymark.pathway.Stretch;
import org.waymark.rounds.DateRange;

/** Tells a draft as a {@link Plan}. */
final class Assembly {
  private static final double MATCH = 0.15;
  private static final double SAFETY = 0.4;

  private final Draft draft;
  private final Person person;
  private final Explanation explanation;
  private final Companions companions;
  private final Beside beside;
  private final Map<Offering, String> stepIds = new HashMap<>();

  Assembly(Draft draft) {
    this.draft = draft;
    this.person = draft.person();
    this.explanation = new Explanation(draft.frame());
    var effort = draft.prepared().catalog.vocabularies().effort();
    this.companions =
        new Companions(
            draft.prepared().catalog,
            person,
            draft.frame().space(),
            draft.frame().target(),
            effort.companionsPerStep(),
            effort.smallestStepHours());
    this.beside = new Beside(draft);
  }

  Plan plan(LocalDate asOf) {
    Search.Result without = draft.without();
    for (int i = 0; i < without.steps().size(); i++) {
      stepIds.put(without.steps().get(i).step(), "s" + (i + 1));
    }
    List<ApplicationWindow> windows = draft.outlook().windows().stream().map(this::window).toList();
    List<Step> steps = steps();
    double now = draft.from().readiness;
    double end = Math.max(now, without.end().readiness);
    double expected = Math.max(end, draft.outlook().readiness());
    double best = Math.max(expected, draft.outlook().best());
    List<Pointer> people = beside.peopleAndPlaces();
    List<Pointer> longRoutes = beside.longRoutes();
    Neighbours neighbours = new Neighbours(draft, told(steps, windows, people, longRoutes));
    return new Plan(
        asOf,
        draft.prepared().catalog.version(),
        draft.role().id(),
        person.profile().goal().target(),
        draft.outlook().value(),
        without.exact(),
        Math.max(0, without.bound() - without.area()),
        new Readiness(now, end, expected, Math.min(1, best)),
        Course.of(draft),
        person.assumptions(),
        steps,
        windows,
        applyNow(),
        people,
        neighbours.alsoOpen(),
        neighbours.justOutOfReach(),
        longRoutes,
        leadsTo(steps, windows),
        alternatives(),
        new Warnings(draft, asOf).all());
  }

  /** Ids of what is told elsewhere in the plan. */
  private Set<String> told(
      List<Step> steps,
      List<ApplicationWindow> windows,
      List<Pointer> people,
      List<Pointer> longRoutes) {
    Set<String> told = new HashSet<>(person.closed().keySet());
    steps.forEach(step -> told.add(step.entry()));
    windows.forEach(window -> window.choices().forEach(choice -> told.add(choice.entry())));
    people.forEach(pointer -> told.add(pointer.entry()));
    longRoutes.forEach(pointer -> told.add(pointer.entry()));
    return told;
  }

  private List<Step> steps() {
    List<Placed> placed = draft.without().steps();
    placed.forEach(step -> companions.except(step.step().id()));
    List<Step> steps = new ArrayList<>();
    for (Placed one : placed) {
      steps.add(step(one));
    }
    return steps;
  }

  private Step step(Placed placed) {
    Offering offering = placed.step();
    State atStart = at(placed.start());
    State before = at(placed.end() - 1e-6);
    double weeks = Math.max(placed.end() - placed.start(), 1.0 / 7);
    boolean flexible = offering.pace == Offering.Pace.FLEXIBLE;
    boolean easy = offering.admission != null;
    return new Step(
        id(offering),
        offering.id(),
        offering.entry.name(),
        offering.entry.type(),
        offering.role,
        offering.stream,
        offering.mode,
        offering.timing,
        person.dateAt(placed.start()),
        person.dateAt(placed.end()),
        offering.hours,
        flexible
            ? Math.round(10 * (offering.hours + draft.frame().switchHours()) / weeks) / 10.0
            : offering.hoursPerWeek,
        offering.hoursEstimated,
        offering.fare(),
        explanation.gains(offering, before),
        draft.frame().demands().stretch(offering, atStart.nominal),
        offering.admission,
        easy ? offering.deadline : null,
        easy ? materials(offering) : null,
        companions.of(offering, atStart.nominal),
        explanation.reasons(offering, before),
        unlocks(offering),
        makes(offering));
  }

  private String id(Offering offering) {
    String id = stepIds.get(offering);
    if (id == null) {
      throw new IllegalStateException("not a step: " + offering.id());
    }
    return id;
  }

  private State at(double time) {
    return draft.windows().stateAt(time, draft.without(), draft.from());
  }

  private static @Nullable String materials(Offering offering) {
    return offering.entry instanceof Program program && !program.uses().isEmpty()
        ? program.uses().getFirst()
        : null;
  }

  private static @Nullable String makes(Offering offering) {
    return offering.entry instanceof Resource resource && offering.isPublic
        ? resource.produces()
        : null;
  }

  /** Choices whose unmet demands the step helps to meet. */
  private List<String> unlocks(Offering step) {
    Set<String> ids = new LinkedHashSet<>();
    for (Window window : draft.outlook().windows()) {
      for (Branch branch : window.branches()) {
        if (draft.frame().demands().helps(step, branch.step(), draft.from().nominal)) {
          ids.add(branch.step().id());
        }
      }
    }
    return List.copyOf(ids);
  }

  private ApplicationWindow window(Window window) {
    List<Branch> ordered = new ArrayList<>();
    window.set().stream()
        .map(window.branches()::get)
        .sorted(Comparator.comparingDouble(Branch::value).reversed())
        .forEach(ordered::add);
    List<String> apply = ordered.stream().map(branch -> branch.step().id()).toList();
    window.branches().stream().filter(b -> !ordered.contains(b)).forEach(ordered::add);
    double from = ordered.stream().mapToDouble(b -> b.step().start).min().orElse(0);
    double until = ordered.stream().mapToDouble(b -> b.step().start).max().orElse(0);
    double answered =
        window.set().stream()
            .mapToDouble(i -> window.branches().get(i).step().start)
            .max()
            .orElse(0);
    double[] chances = window.branches().stream().mapToDouble(Branch::chance).toArray();
    return new ApplicationWindow(
        YearMonth.from(person.dateAt(from)) + "/" + YearMonth.from(person.dateAt(until)),
        apply,
        fallback(answered),
        ApplicationSets.anyIndependent(chances, window.set()),
        ApplicationSets.anyCorrelated(chances, window.set()),
        ordered.stream().map(this::choice).toList());
  }

  /**
   * The base plan's step that goes on when nobody admits.
   *
   * @param answered when the last program of those applied to begins, and all have answered
   */
  private @Nullable String fallback(double answered) {
    String latest = null;
    for (Placed placed : draft.without().steps()) {
      if (placed.end() > answered) {
        return id(placed.step());
      }
      latest = id(placed.step());
    }
    return latest;
  }

  private Choice choice(Branch branch) {
    Offering step = branch.step();
    Admission admission = branch.admission();
    Admission own =
        new Admission(
            admission.low(),
            branch.chance(),
            admission.high(),
            admission.accepted(),
            admission.applied(),
            admission.year(),
            admission.ownFigure(),
            admission.basis(),
            admission.source());
    Stretch stretch = draft.frame().demands().stretch(step, branch.atStart().nominal);
    return new Choice(
        step.id(),
        step.entry.name(),
        step.role,
        step.stream,
        label(branch.chance()),
        step.timing,
        step.deadline,
        step.starts == null ? exactly(step.start) : step.starts,
        step.weeks,
        step.hoursPerWeek,
        step.mode,
        branch.value(),
        own,
        preparation(branch),
        stretch == null ? List.of() : List.of(stretch),
        branch.readiness(),
        explanation.gains(step, branch.atStart()),
        explanation.reasons(step, branch.atStart()),
        step.notes);
  }

  private DateRange exactly(double start) {
    LocalDate day = person.dateAt(start);
    return new DateRange(day, day, null);
  }

  static Label label(double chance) {
    return chance < MATCH ? Label.REACH : chance < SAFETY ? Label.MATCH : Label.SAFETY;
  }

  /**
   * What the branch does first and the program's demands need; a step of the base plan by its id.
   */
  private List<String> preparation(Branch branch) {
    List<String> ids = new ArrayList<>();
    for (Placed placed : branch.plan().steps()) {
      boolean before = placed.end() <= branch.step().start + 1e-9;
      if (before
          && draft.frame().demands().helps(placed.step(), branch.step(), draft.from().nominal)) {
        String step = stepIds.get(placed.step());
        ids.add(step == null ? placed.step().id() : step);
      }
    }
    return ids;
  }

  private List<Pointer> applyNow() {
    double now = draft.from().readiness;
    Integer years = person.profile().yearsOfExperience();
    var planning = draft.prepared().planning;
    boolean nearly = now >= planning.nearlyThereReadiness();
    boolean experienced = years != null && years >= planning.nearlyThereYears() && now >= 0.25;
    if (!nearly && !experienced) {
      return List.of();
    }
    List<Pointer> pointers = new ArrayList<>();
    for (Organization employer : beside.employers(5)) {
      pointers.add(new Pointer(employer.id(), employer.name(), Message.of("beside.employer")));
    }
    return pointers;
  }

  private List<String> leadsTo(List<Step> steps, List<ApplicationWindow> windows) {
    Set<String> ids = new LinkedHashSet<>();
    for (Organization employer : beside.employers(6)) {
      ids.add(employer.id());
    }
    for (ApplicationWindow window : windows) {
      for (String id : window.apply()) {
        if (draft.prepared().catalog.entry(id) instanceof Program program) {
          ids.addAll(program.leadsTo());
        }
      }
    }
    steps.forEach(step -> ids.remove(step.entry()));
    return ids.stream().limit(10).toList();
  }

  /** For each step the nearest other way to learn much the same, with what it loses. */
  private List<Alternative> alternatives() {
    List<Alternative> alternatives = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    draft.without().steps().forEach(placed -> told.add(placed.step().id()));
    for (Placed placed : draft.without().steps()) {
      State before = at(placed.start());
      double gain = areaGain(placed.step(), before, placed);
      draft.choosable().open().stream()
          .filter(other -> !told.contains(other.id()) && alike(other, placed.step()))
          .filter(other -> draft.frame().demands().met(other, before.nominal))
          .map(other -> Map.entry(other, gain - areaGain(other, before, placed)))
          .filter(other -> other.getValue() < gain)
          .sorted(
              Map.Entry.<Offering, Double>comparingByValue()
                  .thenComparing(entry -> entry.getKey().id()))
          .limit(2)
          .forEach(other -> {
            Entry entry = other.getKey().entry;
            if (told.add(entry.id())) {
              alternatives.add(
                  new Alternative(
                      entry.id(),
                      entry.name(),
                      placed.step().entry.name(),
                      Math.max(0, other.getValue())));
            }
          });
    }
    return alternatives;
  }

  private double areaGain(Offering step, State before, Placed place) {
    double time = step.hours / Math.max(1, place.step().hours) * (place.end() - place.start());
    double left = Math.max(0, person.horizonWeeks() - place.start() - time);
    double gain =
        draft
            .frame()
            .learning()
            .gain(step, before.expected, before.nominal, draft.frame().target());
    return gain * left / Search.WEEKS_PER_MONTH;
  }

  /** Whether two steps teach the same skill most. */
  private boolean alike(Offering a, Offering b) {
    return mainSkill(a) == mainSkill(b) && a.pace == b.pace && a.isPublic == b.isPublic;
  }

  private int mainSkill(Offering step) {
    int main = -1;
    double most = 0;
    for (int i = 0; i < step.skill.length; i++) {
      double weight = draft.frame().target().rate[step.skill[i]] * step.aimHours[i] * step.share[i];
      if (weight > most) {
        most = weight;
        main = step.skill[i];
      }
    }
    return main;
  }

  /** Whether an offering is mentored and in person. */
  static boolean isTopRung(Offering offering) {
    return offering.mode.mentoring() == Mentoring.MENTORED
        && offering.mode.setting() == Setting.IN_PERSON
        && offering.role == ParticipationRole.PARTICIPANT;
  }
}
