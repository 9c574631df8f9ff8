package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.HiringArea;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Status;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.StepMode;
import org.waymark.place.Journey;

/** Chooses what stands beside the steps: people and places, longer routes, where a path leads. */
final class Beside {
  private final Draft draft;
  private final Catalog catalog;
  private final Person person;
  private final Vocabularies.Role role;
  private final Track track;
  private final Jurisdictions jurisdictions;
  private final Set<String> closed = new HashSet<>();

  Beside(Draft draft) {
    this.draft = draft;
    this.catalog = draft.prepared().catalog;
    this.person = draft.person();
    this.role = draft.role();
    this.track = person.profile().goal().track();
    this.jurisdictions =
        new Jurisdictions(catalog, catalog.vocabularies().planning(), person.country());
    closed.addAll(person.closed().keySet());
    closed.addAll(person.profile().excluded());
  }

  /** What being made for people elsewhere takes from a fit of 0 to 3. */
  private static final double ELSEWHERE = 1.5;

  /** What a conference at one's door adds to a fit of 0 to 3: whoever goes far goes once. */
  private static final double NEARNESS_OF_A_CONFERENCE = 3;

  private record Found(String shelf, Entry entry, Message because, double score) {}

  /** How many of each shelf are shown. */
  private static final Map<String, Integer> SHELVES = shelves();

  private static Map<String, Integer> shelves() {
    Map<String, Integer> shelves = new LinkedHashMap<>();
    shelves.put("group", 3);
    shelves.put("advice", 2);
    shelves.put("meeting", 2);
    shelves.put("act", 3);
    shelves.put("guide", 2);
    shelves.put("community", 2);
    shelves.put("forum", 2);
    shelves.put("jobs", 1);
    shelves.put("directory", 2);
    shelves.put("grant", 2);
    shelves.put("desk", 1);
    return shelves;
  }

  /** Groups near, advice, conferences, communities, forums, boards, grants: a few of each. */
  List<Pointer> peopleAndPlaces() {
    List<Found> found = new ArrayList<>();
    for (Entry entry : catalog.entries()) {
      boolean live = entry.status() == Status.ACTIVE || entry.status() == Status.UPCOMING;
      if (live && !closed.contains(entry.id())) {
        switch (entry) {
          case Resource resource -> addResource(found, resource);
          case Program program -> addProgram(found, program);
          case Organization organization -> addOrganization(found, organization);
        }
      }
    }
    if (found.stream().noneMatch(one -> one.shelf.equals("group"))) {
      catalog.resources().stream()
          .filter(resource -> resource.status() == Status.ACTIVE && listsGroups(resource))
          .forEach(list ->
              found.add(new Found("group", list, Message.of("beside.find-group"), fit(list))));
    }
    return pick(found);
  }

  /** Whether it is a list of groups and communities, and of nothing else. */
  private static boolean listsGroups(Resource resource) {
    return resource.kind() == ResourceKind.DIRECTORY
        && resource.facts().topics().equals(List.of("community"));
  }

  private List<Pointer> pick(List<Found> found) {
    List<Pointer> pointers = new ArrayList<>();
    for (Map.Entry<String, Integer> shelf : SHELVES.entrySet()) {
      found.stream()
          .filter(f -> f.shelf.equals(shelf.getKey()) && f.score > 0)
          .sorted(
              Comparator.comparingDouble(Found::score).reversed().thenComparing(f -> f.entry.id()))
          .limit(shelf.getValue())
          .forEach(f -> pointers.add(new Pointer(f.entry.id(), f.entry.name(), f.because)));
    }
    return pointers;
  }

  /** How far an entry serves the track, 0 to 3; less where it is made for people elsewhere. */
  private double fit(Entry entry) {
    int fit = entry.facts().tracks().of(track);
    return jurisdictions.isElsewhere(entry) ? fit - ELSEWHERE : fit;
  }

  private boolean serves(Entry entry) {
    return entry.facts().tracks().of(track) > 0;
  }

  private void addResource(List<Found> found, Resource resource) {
    if (!serves(resource) || !understood(resource)) {
      return;
    }
    int standing = resource.standard() == null ? 1 : resource.standard();
    double score = fit(resource) + 0.3 * standing;
    switch (resource.kind()) {
      case FORUM -> found.add(new Found("forum", resource, Message.of("beside.forum"), score));
      case COMMUNITY ->
          found.add(new Found("community", resource, Message.of("beside.community"), score));
      case JOB_BOARD -> found.add(new Found("jobs", resource, Message.of("beside.jobs"), score));
      case DIRECTORY ->
          found.add(
              new Found("directory", resource, Message.of("beside.directory"), general(resource)));
      case GUIDE -> {
        if (resource.facts().topics().contains("careers")) {
          double near = score + topicOverlap(resource);
          found.add(new Found("guide", resource, Message.of("beside.guide"), near));
        }
      }
      case ACTIVITY -> {
        boolean early =
            resource.facts().topics().contains("careers")
                || resource.facts().topics().contains("funding");
        if (early && !Boolean.TRUE.equals(resource.isPublic())) {
          found.add(new Found("act", resource, Message.of("beside.act"), fit(resource) + standing));
        }
      }
      case BOOK,
          CURRICULUM,
          VIDEO_COURSE,
          ONLINE_COURSE,
          EXERCISES,
          PAPER,
          READING_LIST,
          TOOL,
          NEWSLETTER,
          PODCAST,
          PROJECT_LIST,
          DATASET -> {}
    }
  }

  /** Directories about people, communities and training serve more than those about one subject. */
  private double general(Resource directory) {
    boolean helps =
        directory.facts().topics().contains("careers")
            || directory.facts().topics().contains("community");
    return fit(directory) + (helps ? 1 : 0);
  }

  private boolean understood(Entry entry) {
    return entry.facts().languages().isEmpty()
        || entry.facts().languages().stream()
            .anyMatch(tag -> person.languages().contains(Words.primary(tag)));
  }

  private void addProgram(List<Found> found, Program program) {
    if (!serves(program) || !understood(program)) {
      return;
    }
    if (program.kind() == ProgramKind.COACHING) {
      if (isOpenTo(program)) {
        found.add(new Found("advice", program, Message.of("beside.advice"), adviceScore(program)));
      }
    } else if (program.kind() == ProgramKind.GRANT && forPeople(program)) {
      found.add(new Found("grant", program, Message.of("beside.grant"), grantScore(program)));
    } else if (program.kind() == ProgramKind.CONFERENCE) {
      addConference(found, program);
    } else if (program.kind() == ProgramKind.COWORKING) {
      for (Mode mode : program.modes()) {
        for (Location place : mode.locations()) {
          if (place.city() != null && person.travel().isNear(place.city(), place.country())) {
            found.add(new Found("desk", program, Message.of("beside.desk"), fit(program)));
          }
        }
      }
    }
  }

  /**
   * A conference on one's part of the world whose demands the path meets by its end, the nearest
   * first: nobody crosses an ocean for two days.
   */
  private void addConference(List<Found> found, Program conference) {
    double[] end = draft.without().end().nominal;
    draft.supply().of(conference).stream()
        .filter(way -> way.mode.country() != null && Limits.standing(way, person).isEmpty())
        .filter(way -> draft.frame().demands().met(way, end))
        .map(way -> person.journey(way.mode))
        .filter(journey -> journey != Journey.WORLD)
        .mapToDouble(Beside::nearness)
        .max()
        .ifPresent(near ->
            found.add(
                new Found(
                    "meeting",
                    conference,
                    Message.of("beside.meeting"),
                    fit(conference) + NEARNESS_OF_A_CONFERENCE * near)));
  }

  /** Whoever advises people at one stage of their career knows what others can't. */
  private double adviceScore(Program advice) {
    boolean ofTheStage =
        advice.eligibility() != null
            && person.stage() != null
            && advice.eligibility().careerStages().contains(person.stage());
    return fit(advice) + (ofTheStage ? 0.5 : 0);
  }

  private static boolean forPeople(Program grant) {
    return !grant.byInvitation()
        && (grant.facts().topics().contains("careers")
            || grant.facts().topics().contains("funding"));
  }

  private double grantScore(Program grant) {
    boolean career = grant.facts().topics().contains("careers");
    return fit(grant) + (career ? 1.5 : 0) + (person.profile().needsFunding() ? 1 : 0);
  }

  private void addOrganization(List<Found> found, Organization group) {
    boolean meets =
        group.kind() == OrganizationKind.LOCAL_GROUP
            || group.kind() == OrganizationKind.UNIVERSITY_GROUP
            || group.kind() == OrganizationKind.COWORKING;
    boolean national = group.kind() == OrganizationKind.LOCAL_GROUP || gathersACountry(group);
    if (!meets && !national) {
      return;
    }
    for (Location place : group.locations()) {
      boolean near =
          meets && place.city() != null && person.travel().isNear(place.city(), place.country());
      boolean country = national && isHomeCountry(place);
      if (near || country) {
        boolean desk = group.kind() == OrganizationKind.COWORKING;
        Message because =
            near
                ? (desk ? Message.of("beside.desk") : Message.of("beside.near"))
                : Message.of("beside.country");
        double score = (near ? 5 : 1) + fit(group) - (group.facts().openTo() == null ? 0 : 2);
        found.add(new Found(desk ? "desk" : "group", group, because, score));
        return;
      }
    }
  }

  /** Whether it is there to gather and teach the people of one country. */
  private static boolean gathersACountry(Organization organization) {
    boolean gathers =
        organization.kind() == OrganizationKind.NONPROFIT
            && organization.facts().topics().contains("community")
            && organization.facts().topics().contains("field-building");
    return gathers
        && organization.locations().stream().map(Location::country).distinct().count() == 1;
  }

  /** Degrees and long posts that a path of this track may take beside or after. */
  List<Pointer> longRoutes() {
    List<Found> found = new ArrayList<>();
    for (Program program : catalog.programs()) {
      boolean live =
          program.status() == Status.ACTIVE
              || program.status() == Status.UPCOMING
              || program.status() == Status.UNKNOWN;
      boolean longer = program.longRoute() && program.kind() != ProgramKind.JOB;
      if (live && longer && fit(program) >= 2 && !closed.contains(program.id())) {
        Message because = Message.of("beside.long-route", program.kind());
        nearness(program)
            .ifPresent(near -> found.add(new Found("long", program, because, fit(program) + near)));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Found::score).reversed().thenComparing(f -> f.entry.id()))
        .limit(4)
        .map(f -> new Pointer(f.entry.id(), f.entry.name(), f.because))
        .toList();
  }

  /** Whether the person is of those whom a program takes, where it takes place. */
  private boolean isOpenTo(Program program) {
    return nearness(program).isPresent();
  }

  /**
   * 1 where a program can be attended from home or online, less the farther it is, down to 0; empty
   * where it does not take the person.
   */
  private OptionalDouble nearness(Program program) {
    return ways(program)
        .filter(way -> Limits.standing(way, person).isEmpty())
        .mapToDouble(way -> nearness(person.journey(way.mode)))
        .max();
  }

  private static double nearness(Journey journey) {
    return switch (journey) {
      case NONE -> 1;
      case COUNTRY -> 0.7;
      case REGION -> 0.3;
      case WORLD -> 0;
    };
  }

  /** A program as it can be attended, without dates. */
  private static Stream<Offering> ways(Program program) {
    Setting usual = program.kind() == ProgramKind.COACHING ? Setting.ONLINE : Setting.IN_PERSON;
    List<StepMode> modes = new ArrayList<>(Modes.of(program));
    if (modes.isEmpty()) {
      modes.add(new StepMode(usual, Mentoring.NONE, null, null, null));
    }
    return modes.stream().map(mode -> new Offering.Builder(program, mode).build());
  }

  /** Organizations that fill such posts, those nearest to the goal first. */
  List<Organization> employers(int most) {
    HiringArea area = hiringArea();
    Map<Organization, Double> scores = new LinkedHashMap<>();
    for (Organization organization : catalog.organizations()) {
      boolean live = organization.status() == Status.ACTIVE && !closed.contains(organization.id());
      if (live && organization.hires().contains(area) && fit(organization) >= 2) {
        double near = organization.locations().stream().anyMatch(this::isHomeCountry) ? 0.5 : 0;
        scores.put(organization, fit(organization) + near + topicOverlap(organization));
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Organization, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().id()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isHomeCountry(Location place) {
    return place.country().equals(person.country());
  }

  /** How far an entry's topics bear the names of the skills that the goal weighs most. */
  private double topicOverlap(Entry entry) {
    double sum = 0;
    for (Vocabularies.Target wanted : role.targets()) {
      if (entry.facts().topics().contains(wanted.skill())) {
        sum += 3 * wanted.weight();
      }
    }
    return sum;
  }

  private HiringArea hiringArea() {
    return switch (role.id()) {
      case "operations-manager", "field-builder", "communications-specialist" ->
          HiringArea.OPERATIONS;
      case "policy-practitioner", "ai-law-researcher" -> HiringArea.POLICY;
      default ->
          switch (track) {
            case ENGINEERING -> HiringArea.RESEARCH_ENGINEER;
            case CONCEPTUAL, GOVERNANCE -> HiringArea.RESEARCHER;
          };
    };
  }
}
