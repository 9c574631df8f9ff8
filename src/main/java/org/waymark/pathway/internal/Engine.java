package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Rung;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;

/**
 * Plans for one person at a time, on one catalogue. The parts in the order in which they act:
 * {@link People} makes the profile whole, {@link ProgramOfferings} and {@link ResourceOfferings}
 * make what there is to choose from, {@link Limits} rule out, {@link BasePlanner} plans what needs
 * no one's admission, {@link Windows} plans what to apply for, {@link Assembly} puts it into words.
 */
public final class Engine {
  private final Prepared prepared;
  private final DatesOf datesOf;
  private final People people;

  /** When programs can next be joined. */
  interface DatesOf {
    /** Coming rounds within a horizon, in any order. */
    List<Dates> dates(Program program, LocalDate from, LocalDate until);
  }

  Engine(Catalog catalog, DatesOf datesOf, People.TravelFactory travels) {
    this.prepared = new Prepared(catalog);
    this.datesOf = datesOf;
    this.people = new People(catalog, prepared.space, prepared.kinship, prepared.planning, travels);
  }

  /** An engine for a catalogue, with forecasts of its rounds and travel by a gazetteer. */
  public static Engine of(Catalog catalog, Gazetteer gazetteer) {
    Forecaster forecaster = new Forecaster(Habits.of(catalog));
    return new Engine(
        catalog,
        (program, from, until) ->
            forecaster.coming(program, from, until).stream().map(Engine::dates).toList(),
        new Journeys(gazetteer));
  }

  private static Dates dates(ComingRound round) {
    return new Dates(
        round.role(),
        round.stream(),
        round.timing(),
        round.deadline(),
        round.starts(),
        round.weeks(),
        round.setting(),
        round.city(),
        round.country());
  }

  /** The plan for a profile on a day. */
  public Plan plan(Profile profile, LocalDate asOf) {
    Draft draft = draft(profile, asOf);
    return new Assembly(draft).plan(asOf);
  }

  /** Everything that a plan is told from. */
  Draft draft(Profile profile, LocalDate asOf) {
    Person person = people.person(profile, asOf);
    Vocabularies.Role role = role(profile);
    Target target = target(profile, role);
    Frame frame =
        new Frame(
            prepared.space,
            target,
            prepared.learning,
            prepared.demands,
            prepared.catalog.vocabularies().effort().switchHours(),
            prepared.planning.maxSteps());
    State from = State.at(0, person.expected(), person.nominal(), target);
    Capacity capacity = person.capacity(prepared.planning.defaults().fullTimeHoursPerWeek());
    Choosable choosable = choosable(person);
    BasePlanner base = new BasePlanner(frame, prepared.kinship);
    Search.Result without = base.plan(from, capacity, choosable.open());
    Windows windows =
        new Windows(
            frame,
            person,
            base,
            prepared.chances,
            prepared.catalog.vocabularies().effort().windowWeeks());
    List<Offering> flexible =
        choosable.open().stream().filter(o -> o.pace == Offering.Pace.FLEXIBLE).toList();
    Windows.Outlook outlook =
        windows.plan(from, capacity, without, choosable.selective(), flexible);
    return new Draft(prepared, person, role, frame, from, without, outlook, windows, choosable);
  }

  /**
   * What there is to choose from.
   *
   * @param open what needs no one's admission, or an easy one
   * @param selective what admits some
   * @param resources what makes resources into steps
   */
  record Choosable(List<Offering> open, List<Offering> selective, ResourceOfferings resources) {}

  private Choosable choosable(Person person) {
    Shares shares =
        new Shares(
            prepared.catalog.vocabularies(), prepared.planning, person.profile().goal().track());
    Teaching teaching = new Teaching(prepared.space, shares);
    ResourceOfferings resources =
        new ResourceOfferings(
            prepared.catalog, person, teaching, prepared.catalog.vocabularies().effort());
    ProgramOfferings programs =
        new ProgramOfferings(
            person,
            prepared.space,
            teaching,
            prepared.chances,
            prepared.typicals,
            prepared.planning);
    List<Offering> open = new ArrayList<>();
    List<Offering> selective = new ArrayList<>();
    for (Resource resource : prepared.catalog.resources()) {
      if (resources.isStep(resource) && resources.isPossible(resource)) {
        Offering offering = resources.of(resource);
        if (Limits.allow(offering, person)) {
          open.add(offering);
        }
      }
    }
    LocalDate until = person.dateAt(person.horizonWeeks());
    for (Program program : prepared.catalog.programs()) {
      List<Dates> dates = datesOf.dates(program, person.start(), until);
      for (Offering offering : bestModes(programs.of(program, dates), person)) {
        (offering.selective ? selective : open).add(offering);
      }
    }
    return new Choosable(open, selective, resources);
  }

  /**
   * Of the ways to attend one round in one role, those that keep the limits, the best rung of each.
   */
  private List<Offering> bestModes(List<Offering> offerings, Person person) {
    Map<String, Offering> best = new LinkedHashMap<>();
    Comparator<Offering> byRung = Comparator.comparingInt(o -> rank(o.mode.rung()));
    Comparator<Offering> byPlace = Comparator.comparing(o -> !person.isNear(o.mode));
    for (Offering offering : offerings) {
      if (Limits.allow(offering, person)) {
        String round =
            offering.role + "|" + offering.stream + "|" + offering.start + "|" + offering.pace;
        best.merge(
            round, offering, (a, b) -> byRung.thenComparing(byPlace).compare(b, a) < 0 ? b : a);
      }
    }
    return List.copyOf(best.values());
  }

  /**
   * Rungs from the best: the ladder's order, a led group between mentored and peer of its setting.
   */
  private static int rank(String rung) {
    return List.of(
            "in-person/mentored",
            "in-person/facilitated",
            "online/mentored",
            "online/facilitated",
            "in-person/peer",
            "online/peer",
            Rung.SOLO)
        .indexOf(rung);
  }

  private Vocabularies.Role role(Profile profile) {
    String role = profile.goal().role();
    return role == null
        ? prepared.catalog.vocabularies().generalRole(profile.goal().track())
        : prepared
            .catalog
            .vocabularies()
            .findRole(role)
            .orElseThrow(() -> new IllegalArgumentException("no role '" + role + "'"));
  }

  /** The role's target, or the demands of the entry that is aimed at where it has any. */
  private Target target(Profile profile, Vocabularies.Role role) {
    String id = profile.goal().target();
    if (id != null) {
      List<SkillLevel> demands = demands(prepared.catalog.entry(id), profile);
      if (!demands.isEmpty()) {
        return Target.ofDemands(prepared.space, demands);
      }
    }
    return prepared.target(role.id());
  }

  private static List<SkillLevel> demands(Entry entry, Profile profile) {
    return switch (entry) {
      case Program program ->
          program.streams().stream()
              .filter(stream -> stream.track() == profile.goal().track())
              .findFirst()
              .map(org.waymark.catalog.Stream::prerequisites)
              .orElse(program.prerequisites());
      case Resource resource -> resource.prerequisites();
      case Organization organization -> List.of();
    };
  }

  /** The prepared catalogue. */
  Prepared prepared() {
    return prepared;
  }
}
