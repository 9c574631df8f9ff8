package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Resource;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.profile.Profile;

/**
 * Where people have little within reach, and what would help most if someone ran it. The planner
 * itself tells: each open curriculum is added as a course with a led group in each city where a
 * reference person lives, and each person is planned anew with the one of their city. The same
 * catalogue and day give the same gaps.
 *
 * @param version of the catalogue
 * @param day as of which it was planned
 * @param people how many reference people there are
 * @param cells by region, goal and level
 * @param offerings that help someone, the most helpful first
 */
public record Gaps(
    long version, LocalDate day, int people, List<GapCell> cells, List<Offering> offerings) {
  /** A rise of the expected share of the goal below this helps nobody. */
  public static final double HELPS = 0.005;

  /** Copies. */
  public Gaps {
    cells = List.copyOf(cells);
    offerings = List.copyOf(offerings);
  }

  /**
   * A curriculum that could be run in a city.
   *
   * @param weeks how long, at {@link #hoursPerWeek}
   * @param helped whom it would help, the most helped first
   */
  public record Offering(
      String curriculum,
      String name,
      Location city,
      int weeks,
      int hoursPerWeek,
      List<Helped> helped) {
    /** Copies. */
    public Offering {
      helped = List.copyOf(helped);
    }

    /** The rises of all that it would help, added up: shares of a goal. */
    public double rise() {
      return helped.stream().mapToDouble(Helped::rise).sum();
    }
  }

  /**
   * A reference person whom an offering would help.
   *
   * @param before the expected share of the goal as things are, 0 to 1
   * @param after the same with the offering
   */
  public record Helped(String person, String name, double before, double after) {
    /** By how much the expected share rises. */
    public double rise() {
      return after - before;
    }
  }

  /** Plans for everyone, once for each curriculum that serves their goal. */
  public static Gaps of(Catalog catalog, Planner planner, LocalDate day) {
    ReferencePaths paths = ReferencePaths.of(catalog, planner, day);
    Map<Location, List<ReferencePerson>> cities = new LinkedHashMap<>();
    for (ReferencePerson person : catalog.vocabularies().people().values()) {
      String country = person.country();
      if (person.city() != null && country != null) {
        cities
            .computeIfAbsent(new Location(person.city(), country), city -> new ArrayList<>())
            .add(person);
      }
    }
    List<Offering> offerings = new ArrayList<>();
    for (Resource curriculum : Offered.curricula(catalog)) {
      offerings.addAll(new Trial(catalog, curriculum, cities, day).offerings(paths, planner));
    }
    offerings.sort(
        Comparator.comparingDouble(Offering::rise)
            .reversed()
            .thenComparing(Offering::curriculum)
            .thenComparing(offering -> offering.city().slug()));
    return new Gaps(
        catalog.version(), day, paths.plans().size(), GapCell.of(catalog, paths), offerings);
  }

  /**
   * One curriculum, offered in every city at once; each person is told of their own city's only.
   */
  private static final class Trial {
    private final Resource curriculum;
    private final Map<Location, List<ReferencePerson>> cities;
    private final Map<Location, Entry> programs = new LinkedHashMap<>();
    private final Catalog offered;
    private final LocalDate day;

    Trial(
        Catalog catalog,
        Resource curriculum,
        Map<Location, List<ReferencePerson>> cities,
        LocalDate day) {
      this.curriculum = curriculum;
      this.cities = cities;
      this.day = day;
      cities
          .keySet()
          .forEach(city -> {
            String id = "offered-" + curriculum.id() + "-" + city.slug();
            programs.put(city, Offered.program(id, curriculum, city, day));
          });
      List<Entry> entries = new ArrayList<>(catalog.entries());
      entries.addAll(programs.values());
      this.offered = Catalog.of(catalog.version(), catalog.vocabularies(), entries);
    }

    List<Offering> offerings(ReferencePaths paths, Planner planner) {
      List<Offering> offerings = new ArrayList<>();
      cities.forEach((city, people) -> {
        List<Helped> helped = new ArrayList<>();
        for (ReferencePerson person : people) {
          Plan plan = paths.plans().get(person.id());
          if (plan != null && curriculum.facts().tracks().serves(person.track())) {
            Helped one = helped(person, plan, city, planner);
            if (one.rise() >= HELPS) {
              helped.add(one);
            }
          }
        }
        if (!helped.isEmpty()) {
          helped.sort(Comparator.comparingDouble(Helped::rise).reversed());
          offerings.add(offering(city, helped));
        }
      });
      return offerings;
    }

    private Helped helped(ReferencePerson person, Plan before, Location city, Planner planner) {
      List<String> elsewhere =
          programs.entrySet().stream()
              .filter(program -> !program.getKey().equals(city))
              .map(program -> program.getValue().id())
              .toList();
      Profile profile = Profile.of(person).toBuilder().excluded(elsewhere).build();
      Plan after = planner.plan(profile, offered, day);
      return new Helped(
          person.id(),
          person.name(),
          PathStanding.of(before).expected(),
          PathStanding.of(after).expected());
    }

    private Offering offering(Location city, List<Helped> helped) {
      Double hours = curriculum.effortHours();
      int weeks = hours == null ? 1 : Offered.weeks(hours);
      return new Offering(
          curriculum.id(), curriculum.name(), city, weeks, Offered.HOURS_A_WEEK, helped);
    }
  }
}
