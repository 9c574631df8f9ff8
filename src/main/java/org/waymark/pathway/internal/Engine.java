package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Replanned;
import org.waymark.pathway.WhyNot;
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
    this.datesOf = new KeptDates(datesOf);
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
    return plan(profile, Map.of(), asOf);
  }

  /**
   * The plan for a profile on a day, after some refusals.
   *
   * @param notBefore by entry, the first day on which a round may begin again
   */
  public Plan plan(Profile profile, Map<String, LocalDate> notBefore, LocalDate asOf) {
    return new Assembly(draft(profile, notBefore, asOf)).plan(asOf);
  }

  /** Everything that a plan is told from. */
  Draft draft(Profile profile, LocalDate asOf) {
    return draft(profile, Map.of(), asOf);
  }

  private Draft draft(Profile profile, Map<String, LocalDate> notBefore, LocalDate asOf) {
    Ground ground = ground(profile, notBefore, asOf);
    Search.Result without = ground.base.plan(ground.from, ground.capacity, ground.choosable.base());
    Windows windows =
        new Windows(
            ground.frame,
            ground.person,
            ground.base,
            prepared.chances,
            prepared.catalog.vocabularies().effort().windowWeeks());
    List<Offering> flexible =
        ground.choosable.open().stream().filter(o -> o.pace == Offering.Pace.FLEXIBLE).toList();
    Windows.Outlook outlook =
        windows.plan(
            ground.from,
            ground.capacity,
            without,
            ground.choosable.applied(),
            flexible,
            profile.goal().target());
    return new Draft(
        prepared,
        ground.person,
        role(profile),
        ground.frame,
        ground.from,
        without,
        outlook,
        windows,
        ground.supply,
        ground.choosable);
  }

  /** The base plan alone. */
  Search.Result base(Profile profile, LocalDate asOf) {
    Ground ground = ground(profile, Map.of(), asOf);
    return ground.base.plan(ground.from, ground.capacity, ground.choosable.base());
  }

  /** What a plan begins with. */
  record Ground(
      Person person,
      Frame frame,
      State from,
      Capacity capacity,
      Supply supply,
      Supply.Choosable choosable,
      BasePlanner base) {}

  Ground ground(Profile profile, Map<String, LocalDate> notBefore, LocalDate asOf) {
    Person person = people.person(profile, notBefore, asOf);
    Target target = target(profile, role(profile));
    Frame frame =
        new Frame(
            prepared.space,
            target,
            prepared.learning,
            prepared.demands,
            prepared.catalog.vocabularies().effort().switchHours(),
            prepared.planning.maxSteps());
    Supply supply = new Supply(prepared, datesOf, person);
    return new Ground(
        person,
        frame,
        State.at(0, person.expected(), person.nominal(), target),
        person.capacity(prepared.planning.defaults().fullTimeHoursPerWeek()),
        supply,
        supply.choosable(),
        new BasePlanner(frame, prepared.kinship));
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

  /** The plan of the rest of a path under way. */
  public Replanned replan(Profile profile, List<PathEvent> events, LocalDate today) {
    History history = History.of(profile, events);
    Profile rest = history.rest(today);
    return new Replanned(events, rest, history.awaited(), plan(rest, history.notBefore(), today));
  }

  /**
   * What keeps an entry out of a profile's path.
   *
   * @throws org.waymark.catalog.UnknownEntry when there is no such entry
   */
  public WhyNot whyNot(Profile profile, String entry, LocalDate asOf) {
    return WhyNots.answer(this, profile, entry, asOf);
  }

  /** Whether an entry keeps all limits of a person in some way. */
  boolean mayTake(Profile profile, Entry entry, LocalDate asOf) {
    Person person = people.person(profile, Map.of(), asOf);
    return new Supply(prepared, datesOf, person)
        .of(entry).stream().anyMatch(offering -> Limits.allow(offering, person));
  }

  /** The prepared catalogue. */
  Prepared prepared() {
    return prepared;
  }
}
