package org.waymark.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.catalog.Track;
import org.waymark.catalog.TrackFit;
import org.waymark.place.City;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.Timing;

/**
 * Everything about an entry that the index holds. Two that are equal give equal documents, so an
 * update writes only those that differ.
 *
 * @param keys whole alternative names, by {@link Analysis#key}
 * @param texts by field
 * @param places where it takes place or sits
 * @param deadline the next announced one, as a day of the epoch; null: none
 * @param traits what {@link Traits} says
 * @param numbers by range
 * @param standing a factor of the score
 * @param prominence the same where a query names conditions only
 */
record Described(
    Entry entry,
    String nameKey,
    Set<String> keys,
    Map<String, String> texts,
    Map<Facet, Set<String>> facets,
    List<City> places,
    @Nullable NextDeadline nextDeadline,
    @Nullable Long deadline,
    Set<String> traits,
    Map<Range, Double> numbers,
    Instant changedAt,
    double standing,
    double prominence) {
  /** How much it counts that others refer to an entry, where words tell what is wanted. */
  private static final double KNOWN = 0.08;

  /** The same where only conditions are named, which many entries meet alike. */
  private static final double PROMINENT = 0.4;

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)");

  /** Of use to those near them, whom a place in the query leads there. */
  private static final Set<OrganizationKind> LOCAL =
      Set.of(OrganizationKind.LOCAL_GROUP, OrganizationKind.UNIVERSITY_GROUP);

  static Described of(
      Entry entry,
      Catalog catalog,
      Gazetteer gazetteer,
      List<ComingRound> coming,
      List<String> formerly,
      int references,
      Instant changedAt) {
    List<Location> locations = entry.locations();
    NextDeadline next = NextDeadline.of(coming).orElse(null);
    return new Described(
        entry,
        Analysis.key(entry.name()),
        keys(entry),
        texts(entry, catalog, locations, formerly),
        facets(entry, locations, coming, gazetteer),
        places(locations, gazetteer),
        next,
        next == null || next.estimated() ? null : next.date().toEpochDay(),
        Traits.of(entry, coming),
        numbers(entry, catalog),
        changedAt,
        standing(entry, references, KNOWN),
        standing(entry, references, PROMINENT));
  }

  /** Aliases, the name without what stands in brackets, and what stands there. */
  private static Set<String> keys(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(Stream.of(entry.name()), entry.facts().aliases().stream())
        .forEach(name -> {
          keys.add(Analysis.key(name));
          keys.add(Analysis.key(IN_BRACKETS.matcher(name).replaceAll(" ")));
          Matcher brackets = IN_BRACKETS.matcher(name);
          while (brackets.find()) {
            keys.add(Analysis.key(brackets.group(1)));
          }
          if (name.startsWith("The ")) {
            keys.add(Analysis.key(name.substring("The ".length())));
          }
        });
    keys.add(Analysis.key(entry.id()));
    keys.remove(Analysis.key(entry.name()));
    keys.remove("");
    return Collections.unmodifiableSet(keys);
  }

  private static Map<String, String> texts(
      Entry entry, Catalog catalog, List<Location> locations, List<String> formerly) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(IndexFields.NAME, entry.name());
    texts.put(IndexFields.ALIAS, String.join(" . ", entry.facts().aliases()));
    texts.put(IndexFields.FORMERLY, String.join(" . ", formerly));
    texts.put(IndexFields.SUMMARY, entry.facts().summary());
    texts.put(IndexFields.SUBJECT, String.join(" . ", subjects(entry, catalog)));
    texts.put(IndexFields.KIND, String.join(" . ", kinds(entry)));
    texts.put(IndexFields.PEOPLE, String.join(" . ", people(entry, catalog)));
    texts.put(
        IndexFields.PLACE,
        String.join(
            " . ",
            locations.stream()
                .flatMap(place -> Stream.of(place.city(), Countries.name(place.country())))
                .filter(name -> name != null)
                .distinct()
                .toList()));
    texts.put(IndexFields.DETAIL, String.join(" . ", details(entry)));
    return texts;
  }

  private static List<String> subjects(Entry entry, Catalog catalog) {
    List<String> subjects = new ArrayList<>();
    entry.facts().topics().stream()
        .map(catalog.vocabularies().topics()::get)
        .filter(topic -> topic != null)
        .forEach(topic -> subjects.add(topic.name()));
    entry.teaches().stream()
        .filter(taught -> taught.level() >= 2)
        .flatMap(taught -> catalog.vocabularies().findSkill(taught.skill()).stream())
        .forEach(skill -> subjects.add(skill.name()));
    for (Track track : Track.values()) {
      if (entry.facts().tracks().serves(track)) {
        subjects.add(track.id());
      }
    }
    return subjects;
  }

  private static List<String> kinds(Entry entry) {
    List<String> kinds = new ArrayList<>();
    kinds.add(entry.kind().id().replace('-', ' '));
    kinds.add(entry.type().id());
    modes(entry).stream()
        .flatMap(mode -> Stream.of(mode.setting().id(), mode.mentoring().id()))
        .distinct()
        .forEach(kinds::add);
    if (entry instanceof Program program) {
      program.roles().forEach(role -> kinds.add(role.role().id().replace('-', ' ')));
      kinds.addAll(Conditions.of(program));
    }
    if (entry instanceof Resource resource) {
      resource.format().forEach(format -> kinds.add(format.id()));
    }
    return kinds;
  }

  private static List<Mode> modes(Entry entry) {
    return switch (entry) {
      case Program program -> program.modes();
      case Resource resource -> resource.modes();
      case Organization organization -> List.of();
    };
  }

  private static List<String> people(Entry entry, Catalog catalog) {
    return switch (entry) {
      case Program program -> names(catalog, Stream.ofNullable(program.organization()));
      case Resource resource ->
          Stream.concat(
                  resource.authors().stream(),
                  names(catalog, Stream.ofNullable(resource.publisher())).stream())
              .toList();
      case Organization organization ->
          names(
              catalog,
              Stream.concat(
                  Stream.ofNullable(organization.parent()), organization.runs().stream()));
    };
  }

  private static List<String> names(Catalog catalog, Stream<String> ids) {
    return ids.flatMap(id -> catalog.findEntry(id).stream())
        .flatMap(entry ->
            Stream.concat(Stream.of(entry.name()), entry.facts().aliases().stream().limit(3)))
        .toList();
  }

  private static List<String> details(Entry entry) {
    List<String> details = new ArrayList<>();
    if (entry.facts().note() != null) {
      details.add(entry.facts().note());
    }
    switch (entry) {
      case Program program -> {
        program.streams().forEach(stream -> details.add(stream.name()));
        program.variants().forEach(variant -> details.add(variant.name()));
        if (program.eligibility() != null && program.eligibility().text() != null) {
          details.add(program.eligibility().text());
        }
      }
      case Resource resource -> {
        if (resource.produces() != null) {
          details.add(resource.produces());
        }
      }
      case Organization organization ->
          organization.hires().forEach(area -> details.add(area.id().replace('-', ' ')));
    }
    return details;
  }

  private static List<City> places(List<Location> locations, Gazetteer gazetteer) {
    return locations.stream()
        .flatMap(place ->
            place.city() == null
                ? Stream.empty()
                : gazetteer.findCity(place.city(), place.country()).stream())
        .distinct()
        .toList();
  }

  private static Map<Facet, Set<String>> facets(
      Entry entry, List<Location> locations, List<ComingRound> coming, Gazetteer gazetteer) {
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    facets.put(Facet.TYPE, Set.of(entry.type().id()));
    facets.put(Facet.KIND, Set.of(entry.kind().id()));
    facets.put(Facet.TRACK, tracks(entry));
    facets.put(Facet.TOPIC, new TreeSet<>(entry.facts().topics()));
    facets.put(Facet.SETTING, settings(entry));
    facets.put(Facet.MENTORING, ids(modes(entry).stream().map(Mode::mentoring).map(Term::id)));
    facets.put(Facet.STATUS, Set.of(entry.status().id()));
    facets.put(Facet.COUNTRY, ids(locations.stream().map(Location::country)));
    facets.put(Facet.CITY, ids(locations.stream().flatMap(place -> city(place, gazetteer))));
    if (entry instanceof Program program) {
      facets.put(Facet.CAREER_STAGE, careerStages(program.eligibility()));
      facets.put(Facet.FUNDED, Set.of(String.valueOf(isFunded(program.funding()))));
      facets.put(Facet.OPEN, Set.of(String.valueOf(isOpen(program, coming))));
    }
    return facets;
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> city(Location place, Gazetteer gazetteer) {
    return place.city() == null
        ? Stream.empty()
        : Stream.of(
            gazetteer.findCity(place.city(), place.country()).map(City::name).orElse(place.city()));
  }

  /** The tracks that it serves well; where it serves none well, those that it serves at all. */
  private static Set<String> tracks(Entry entry) {
    TrackFit fit = entry.facts().tracks();
    Set<String> well = ids(Stream.of(Track.values()).filter(fit::serves).map(Term::id));
    return well.isEmpty()
        ? ids(Stream.of(Track.values()).filter(track -> fit.of(track) > 0).map(Term::id))
        : well;
  }

  /** A hybrid mode can be attended either way. */
  private static Set<String> settings(Entry entry) {
    Set<String> settings = ids(modes(entry).stream().map(Mode::setting).map(Term::id));
    if (settings.contains(Setting.HYBRID.id())) {
      settings.add(Setting.IN_PERSON.id());
      settings.add(Setting.ONLINE.id());
    }
    return settings;
  }

  private static Set<String> careerStages(@Nullable Eligibility eligibility) {
    List<CareerStage> stages = eligibility == null ? List.of() : eligibility.careerStages();
    return stages.contains(CareerStage.ANY)
        ? ids(
            Stream.of(CareerStage.values()).filter(stage -> stage != CareerStage.ANY).map(Term::id))
        : ids(stages.stream().map(Term::id));
  }

  private static boolean isFunded(@Nullable Funding funding) {
    return funding != null
        && ((funding.stipend() != null && funding.stipend().amount() > 0)
            || funding.grant() != null);
  }

  /** Whether one can apply now, as far as it is announced, or begin at any time. */
  private static boolean isOpen(Program program, List<ComingRound> coming) {
    boolean runs = program.status() == Status.ACTIVE || program.status() == Status.UPCOMING;
    return runs
        && !program.byInvitation()
        && coming.stream()
            .anyMatch(round ->
                round.timing() == Timing.ROLLING
                    || (round.timing() == Timing.ANNOUNCED && round.deadline() != null));
  }

  private static Map<Range, Double> numbers(Entry entry, Catalog catalog) {
    Map<Range, Double> numbers = new EnumMap<>(Range.class);
    switch (entry) {
      case Program program -> {
        Double weeks = first(program.weeks(), program.weeksEstimated());
        Double load =
            first(
                first(program.hoursPerWeekTypical(), program.hoursPerWeek()),
                program.hoursPerWeekEstimated());
        put(numbers, Range.WEEKS, weeks);
        put(numbers, Range.HOURS, weeks == null || load == null ? null : weeks * load);
        put(numbers, Range.COST, cost(program.funding(), catalog));
      }
      case Resource resource -> {
        put(numbers, Range.HOURS, resource.effortHours());
        put(numbers, Range.COST, cost(resource.funding(), catalog));
      }
      case Organization organization -> {}
    }
    return numbers;
  }

  private static @Nullable Double first(@Nullable Double one, @Nullable Double other) {
    return one != null ? one : other;
  }

  private static void put(Map<Range, Double> numbers, Range range, @Nullable Double value) {
    if (value != null) {
      numbers.put(range, value);
    }
  }

  private static @Nullable Double cost(@Nullable Funding funding, Catalog catalog) {
    return funding == null || funding.cost() == null
        ? null
        : catalog
            .vocabularies()
            .planning()
            .rates()
            .inUsd(funding.cost().amount(), funding.cost().currency());
  }

  private static double standing(Entry entry, int references, double weight) {
    double runs =
        switch (entry.status()) {
          case ACTIVE -> 1;
          case UPCOMING -> 0.95;
          case UNKNOWN -> 0.85;
          case PAUSED -> 0.75;
          case ENDED -> 0.6;
        };
    double local = entry instanceof Organization group && LOCAL.contains(group.kind()) ? 0.85 : 1;
    Integer standard = entry instanceof Resource resource ? resource.standard() : null;
    double known = 1 + weight * Math.log(1 + references);
    return runs * local * known * (standard == null ? 1 : 1 + 0.04 * standard);
  }
}
