package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.pathway.Rung;

/** Everything that one person can choose from, and every way to take up one entry. */
final class Supply {
  private final Prepared prepared;
  private final Engine.DatesOf datesOf;
  private final Person person;
  private final ResourceOfferings resources;
  private final ProgramOfferings programs;
  private final Map<String, List<Offering>> ofPrograms = new HashMap<>();

  Supply(Prepared prepared, Engine.DatesOf datesOf, Person person) {
    this.prepared = prepared;
    this.datesOf = datesOf;
    this.person = person;
    Shares shares =
        new Shares(
            prepared.catalog.vocabularies(),
            prepared.planning,
            person.profile().goal().track(),
            new Jurisdictions(prepared.catalog, prepared.planning, person.country()));
    Teaching teaching = new Teaching(prepared.space, shares);
    this.resources =
        new ResourceOfferings(
            prepared.catalog, person, teaching, prepared.catalog.vocabularies().effort());
    this.programs =
        new ProgramOfferings(
            person,
            prepared.space,
            teaching,
            prepared.chances,
            prepared.typicals,
            prepared.planning,
            this::materials);
  }

  /** The best rung on which the person can study what a program uses; null when nothing is open. */
  private @Nullable String materials(Program program) {
    return program.uses().stream()
        .map(prepared.catalog::findEntry)
        .flatMap(Optional::stream)
        .map(
            used -> used instanceof Resource resource ? resources.mode(resource).rung() : Rung.SOLO)
        .min(Comparator.comparingInt(Rung::rank))
        .orElse(null);
  }

  /**
   * What keeps all limits.
   *
   * @param open what needs no one's admission, or an easy one, the best rungs first: among equals
   *     the first is taken
   * @param selective what admits some
   */
  record Choosable(List<Offering> open, List<Offering> selective) {
    /** What the base plan is made of: what is pinned is taken for granted. */
    List<Offering> base() {
      return Stream.concat(open.stream(), selective.stream().filter(step -> step.pinned)).toList();
    }

    /** What windows are made of. */
    List<Offering> applied() {
      return selective.stream().filter(step -> !step.pinned).toList();
    }
  }

  Choosable choosable() {
    List<Offering> open = new ArrayList<>();
    List<Offering> selective = new ArrayList<>();
    for (Resource resource : prepared.catalog.resources()) {
      for (Offering offering : of(resource)) {
        if (Limits.allow(offering, person)) {
          open.add(offering);
        }
      }
    }
    for (Program program : prepared.catalog.programs()) {
      for (Offering offering : bestModes(of(program))) {
        (offering.selective ? selective : open).add(offering);
      }
    }
    open.sort(Comparator.comparingInt(step -> step.rung));
    return new Choosable(open, selective);
  }

  /**
   * Every way to take up an entry, whether or not it keeps the limits; none where it is no step.
   */
  List<Offering> of(Entry entry) {
    return switch (entry) {
      case Program program -> ofPrograms.computeIfAbsent(program.id(), id -> waysInto(program));
      case Resource resource ->
          resources.isStep(resource) && resources.isPossible(resource)
              ? List.of(resources.of(resource))
              : List.of();
      case Organization organization -> List.of();
    };
  }

  private List<Offering> waysInto(Program program) {
    LocalDate until = person.dateAt(person.horizonWeeks());
    return programs.of(program, datesOf.dates(program, person.start(), until));
  }

  private record Round(
      ParticipationRole role, @Nullable String stream, double start, Offering.Pace pace) {}

  /**
   * Of the ways to attend one round in one role, those that keep the limits, the best rung of each.
   */
  private List<Offering> bestModes(List<Offering> offerings) {
    Map<Round, Offering> best = new LinkedHashMap<>();
    Comparator<Offering> better =
        Comparator.<Offering>comparingInt(o -> o.rung).thenComparing(o -> person.journey(o.mode));
    for (Offering offering : offerings) {
      if (Limits.allow(offering, person)) {
        Round round = new Round(offering.role, offering.stream, offering.start, offering.pace);
        best.merge(round, offering, (a, b) -> better.compare(b, a) < 0 ? b : a);
      }
    }
    return List.copyOf(best.values());
  }
}
