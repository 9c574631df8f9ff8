package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Status;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.pathway.Plan;
import org.waymark.pathway.WhyNot;
import org.waymark.profile.Profile;

/**
 * Says what keeps an entry out of a path. Its limits are re-checked one by one; for each the
 * smallest change that clears it is proposed; the least of these sets is confirmed by planning
 * again, a single change before several. What fits but is worth less than other steps can be
 * pinned.
 */
final class WhyNots {
  private static final int SETS_TRIED = 4;

  private final Engine engine;
  private final Profile profile;
  private final LocalDate asOf;
  private final Entry entry;
  private @Nullable Boolean preparable;

  private WhyNots(Engine engine, Profile profile, LocalDate asOf, Entry entry) {
    this.engine = engine;
    this.profile = profile;
    this.asOf = asOf;
    this.entry = entry;
  }

  static WhyNot answer(Engine engine, Profile profile, String id, LocalDate asOf) {
    Entry entry = engine.prepared().catalog.entry(id);
    return new WhyNots(engine, profile, asOf, entry).answer();
  }

  /** One way to take the entry up, what is in its way, and what would clear that. */
  private record Way(Offering offering, List<Breach> breaches, List<Proposal> clearing) {
    boolean canBeCleared() {
      return clearing.size() == breaches.size();
    }

    double size() {
      return clearing.stream().mapToDouble(Proposal::size).sum();
    }
  }

  private WhyNot answer() {
    Draft draft = engine.draft(profile, asOf);
    Plan plan = new Assembly(draft).plan(asOf);
    WhyNot.Place place = WhyNot.placeOf(entry.id(), plan);
    if (place == WhyNot.Place.STEP || place == WhyNot.Place.APPLICATION) {
      Message text =
          Message.of(place == WhyNot.Place.STEP ? "why-not.step" : "why-not.application");
      return answer(plan, List.of(), List.of(), text);
    }
    List<Way> ways = ways(draft);
    if (ways.isEmpty()) {
      Breach breach = neverAStep();
      return answer(plan, List.of(breach), List.of(), breach.text());
    }
    Way nearest = ways.getFirst();
    if (nearest.breaches.isEmpty()) {
      return outweighed(draft, plan, nearest);
    }
    List<Change> smallest = smallest(draft, ways);
    return answer(plan, nearest.breaches, smallest, text(nearest, smallest));
  }

  private WhyNot answer(Plan plan, List<Breach> limits, List<Change> smallest, Message text) {
    WhyNot.Place place = WhyNot.placeOf(entry.id(), plan);
    return new WhyNot(entry.id(), entry.name(), place, limits, smallest, text, plan);
  }

  private static Message text(Way nearest, List<Change> smallest) {
    List<Message> text = new ArrayList<>();
    nearest.breaches.forEach(breach -> text.add(breach.text()));
    text.add(
        Message.of(
            switch (smallest.size()) {
              case 0 -> "why-not.nothing";
              case 1 -> "why-not.one-change";
              default -> "why-not.changes";
            }));
    smallest.forEach(change -> text.add(change.text()));
    return Words.sentences(text);
  }

  /** Every way to take the entry up, the least in its way first. */
  private List<Way> ways(Draft draft) {
    Proposals proposals = new Proposals(draft.frame().space(), draft.person());
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Offering offering : draft.supply().of(entry)) {
      List<Breach> breaches = new ArrayList<>(Limits.breaches(offering, draft.person()));
      Breach demands = breaches.isEmpty() ? unprepared(draft, offering) : null;
      if (demands != null) {
        breaches.add(demands);
      }
      List<Proposal> clearing = new ArrayList<>();
      for (Breach breach : breaches) {
        Proposal proposal = proposals.clearing(breach, offering);
        if (proposal != null) {
          clearing.add(proposal);
        }
      }
      String key = breaches.stream().map(Breach::code).toList().toString() + offering.role;
      ways.putIfAbsent(key, new Way(offering, breaches, clearing));
    }
    return ways.values().stream()
        .sorted(
            Comparator.<Way, Boolean>comparing(way -> !way.canBeCleared())
                .thenComparingInt(way -> way.breaches.size())
                .thenComparingDouble(Way::size)
                .thenComparing(way -> way.offering.role)
                .thenComparingDouble(way -> way.offering.start))
        .toList();
  }

  /** What is demanded and cannot be learned in time; null when it can. */
  private @Nullable Breach unprepared(Draft draft, Offering offering) {
    boolean flexible = offering.pace == Offering.Pace.FLEXIBLE;
    double time = flexible ? draft.person().horizonWeeks() : offering.start;
    double[] nominal = draft.windows().stateAt(time, draft.without(), draft.from()).nominal;
    if (draft.frame().demands().met(offering, nominal) || canPrepare(draft, offering)) {
      return null;
    }
    SkillSpace space = draft.frame().space();
    List<Message> needs = new ArrayList<>();
    List<Message> has = new ArrayList<>();
    for (int i = 0; i < offering.demandSkill.length; i++) {
      int k = offering.demandSkill[i];
      if (nominal[k] + 1e-9 < space.hours(k, offering.demandLevel[i])) {
        double level = Math.floor(space.level(k, nominal[k]));
        needs.add(Message.of("skill-level", space.label(k), offering.demandLevel[i]));
        has.add(Message.of("skill-level", space.label(k), level));
      }
    }
    return new Breach(
        "prerequisites",
        Message.of("limit.prerequisites", needs, has),
        Message.verbatim(needs),
        Message.verbatim(has));
  }

  /** Whether a path planned around the entry can prepare for it. */
  private boolean canPrepare(Draft draft, Offering offering) {
    if (offering.pinned) {
      return false;
    }
    if (preparable == null) {
      Profile pinned = draft.person().profile().toBuilder().pinned(pinnedToo()).build();
      preparable =
          engine.base(pinned, asOf).steps().stream()
              .anyMatch(placed -> placed.step().id().equals(entry.id()));
    }
    return preparable;
  }

  private List<String> pinnedToo() {
    List<String> pinned = new ArrayList<>(profile.pinned());
    pinned.add(entry.id());
    return pinned;
  }

  /** Why the entry can be no step for anyone. */
  private Breach neverAStep() {
    Message because =
        switch (entry) {
          case Organization organization -> Message.of("not-a-step.organization");
          case Resource resource ->
              resource.teaches().isEmpty() || !resource.stepWorthy()
                  ? Message.of("not-a-step.beside")
                  : Message.of("not-a-step.too-short");
          case Program program -> ofProgram(program);
        };
    return new Breach(
        "not-a-step", because, Message.of("not-a-step.demands"), Message.verbatim(entry.type()));
  }

  private Message ofProgram(Program program) {
    if (!program.status().isCurrent()) {
      String state = program.status() == Status.ENDED ? "ended" : "paused";
      List<String> successors = program.facts().succeededBy();
      return successors.isEmpty()
          ? Message.of("limit.status." + state)
          : Message.of(
              "not-a-step." + state,
              successors.stream().map(engine.prepared().catalog::nameOf).toList());
    }
    return Message.of(program.teaches().isEmpty() ? "not-a-step.no-skill" : "not-a-step.no-round");
  }

  /** It keeps every limit, but other steps or applications are worth more. */
  private WhyNot outweighed(Draft draft, Plan plan, Way way) {
    Proposals proposals = new Proposals(draft.frame().space(), draft.person());
    boolean candidate =
        draft.outlook().windows().stream()
            .flatMap(window -> window.branches().stream())
            .anyMatch(branch -> branch.step().id().equals(entry.id()));
    Breach breach =
        candidate
            ? new Breach(
                "applications",
                Message.of("limit.applications", draft.person().applications()),
                Message.of("limit.applications.demands"),
                Message.of("limit.applications.has", draft.person().applications()))
            : new Breach(
                "worth",
                Message.of("limit.worth"),
                Message.of("limit.worth.demands"),
                Message.of("limit.worth.has"));
    List<Proposal> tried = new ArrayList<>();
    if (candidate) {
      tried.add(proposals.applications(Math.min(20, draft.person().applications() + 1)));
      tried.add(proposals.applications(8));
    }
    tried.add(proposals.pin(entry.id()));
    for (Proposal proposal : tried) {
      if (bringsIn(List.of(proposal))) {
        List<Change> smallest = List.of(proposal.change());
        Way told = new Way(way.offering, List.of(breach), List.of(proposal));
        return answer(plan, told.breaches, smallest, text(told, smallest));
      }
    }
    return answer(plan, List.of(breach), List.of(), breach.text());
  }

  /** The least set of changes that brings the entry in: single ones first. */
  private List<Change> smallest(Draft draft, List<Way> ways) {
    Proposals proposals = new Proposals(draft.frame().space(), draft.person());
    List<Way> clearable = ways.stream().filter(Way::canBeCleared).limit(SETS_TRIED).toList();
    for (Way way : clearable) {
      for (Proposal proposal : way.clearing) {
        if (bringsIn(List.of(proposal))) {
          return List.of(proposal.change());
        }
      }
    }
    for (Way way : clearable) {
      if (way.clearing.size() > 1 && bringsIn(way.clearing)) {
        return way.clearing.stream().map(Proposal::change).toList();
      }
      List<Proposal> pinnedToo = new ArrayList<>(way.clearing);
      pinnedToo.add(proposals.pin(entry.id()));
      if (bringsIn(pinnedToo)) {
        return pinnedToo.stream().map(Proposal::change).toList();
      }
    }
    return List.of();
  }

  /** Whether the entry is in the plan of the changed profile. */
  private boolean bringsIn(List<Proposal> proposals) {
    Profile changed = profile;
    for (Proposal proposal : proposals) {
      changed = proposal.apply().apply(changed);
    }
    if (!engine.mayTake(changed, entry, asOf)) {
      return false;
    }
    WhyNot.Place place = WhyNot.placeOf(entry.id(), engine.plan(changed, asOf));
    return place == WhyNot.Place.STEP || place == WhyNot.Place.APPLICATION;
  }
}
