package org.waymark.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Track;
import org.waymark.curation.GapsJson;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;
import org.waymark.place.Region;
import org.waymark.say.Say;

/**
 * Where things happen in person: a map, and the same in words.
 *
 * @param shows links that choose what is shown
 * @param tracks links that narrow to one track
 * @param regions links that choose a part of the world
 * @param countries those with the most first
 */
public record MapPage(
    Head head,
    List<ResultsPage.Order> shows,
    List<ResultsPage.Order> tracks,
    List<ResultsPage.Order> regions,
    WorldMap map,
    List<Country> countries) {
  private static final int NAMED = 4;

  /** What is shown. */
  enum Show {
    PROGRAMS("programs"),
    COMMUNITIES("communities"),
    ORGANIZATIONS("organizations");

    private final String id;

    Show(String id) {
      this.id = id;
    }

    static Show of(@Nullable String id) {
      for (Show show : values()) {
        if (show.id.equals(id)) {
          return show;
        }
      }
      return PROGRAMS;
    }

    boolean holds(Entry entry) {
      return switch (entry) {
        case Program _ -> this == PROGRAMS;
        case Resource _ -> this == COMMUNITIES;
        case Organization organization ->
            this == (isCommunity(organization.kind()) ? COMMUNITIES : ORGANIZATIONS);
      };
    }

    private static boolean isCommunity(OrganizationKind kind) {
      return kind == OrganizationKind.LOCAL_GROUP
          || kind == OrganizationKind.UNIVERSITY_GROUP
          || kind == OrganizationKind.COWORKING;
    }
  }

  /** A country with its cities, those with the most first. */
  public record Country(Link link, int count, List<Town> towns) {}

  /**
   * A city.
   *
   * @param first a few of what is there
   * @param more how many others are
   */
  public record Town(Link link, int count, List<Link> first, int more) {}

  /**
   * What is shown of the catalogue.
   *
   * @param region a part of the world; null: all of it
   */
  record Choice(Show show, @Nullable Track only, @Nullable Region region) {
    boolean holds(Entry entry) {
      return entry.status().isCurrent()
          && show.holds(entry)
          && (only == null || entry.facts().tracks().serves(only));
    }

    String address() {
      return "/map?show="
          + show.id
          + (only == null ? "" : "&track=" + only.id())
          + (region == null ? "" : "&region=" + GapsJson.id(region));
    }

    Choice with(@Nullable Region other) {
      return new Choice(show, only, other);
    }
  }

  static MapPage of(Catalog catalog, Choice choice, Gazetteer gazetteer, Say say) {
    List<Entry> entries = catalog.entries().stream().filter(choice::holds).toList();
    Map<String, Map<String, List<Entry>>> byCountry = new TreeMap<>();
    Map<String, Location> places = new TreeMap<>();
    for (Entry entry : entries) {
      for (Location location : entry.locations()) {
        if (choice.region == null || region(location) == choice.region) {
          places.putIfAbsent(location.slug(), location);
          byCountry
              .computeIfAbsent(location.country(), c -> new TreeMap<>())
              .computeIfAbsent(location.slug(), c -> new ArrayList<>())
              .add(entry);
        }
      }
    }
    List<WorldMap.Spot> spots = new ArrayList<>();
    List<Country> countries = new ArrayList<>();
    byCountry.forEach((code, slugs) -> {
      List<Town> towns = new ArrayList<>();
      slugs.forEach((slug, there) -> {
        Location place = places.get(slug);
        if (place != null) {
          towns.add(town(place, there, say));
          spot(place, there.size(), choice, gazetteer, spots);
        }
      });
      towns.sort(
          Comparator.comparingInt(Town::count)
              .reversed()
              .thenComparing(town -> town.link().text()));
      countries.add(
          new Country(
              Link.of("/places/" + new Location(null, code).slug(), say.country(code)),
              (int) slugs.values().stream().flatMap(List::stream).distinct().count(),
              towns));
    });
    countries.sort(
        Comparator.comparingInt(Country::count)
            .reversed()
            .thenComparing(country -> country.link().text()));
    return new MapPage(
        Head.open(say.of("site.map"), say.of("map.description"), "/map", "map"),
        shows(choice, say),
        tracks(choice, say),
        regions(choice, entries, say),
        choice.region == null ? WorldMap.of(spots) : WorldMap.near(spots),
        countries);
  }

  private static @Nullable Region region(Location location) {
    return Countries.region(location.country()).orElse(null);
  }

  /** The region with a name in addresses; null: none. */
  static @Nullable Region region(@Nullable String id) {
    return Stream.of(Region.values())
        .filter(region -> GapsJson.id(region).equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Town town(Location place, List<Entry> entries, Say say) {
    String city = place.city();
    List<Link> first =
        entries.stream()
            .limit(NAMED)
            .map(entry -> Link.of("/entries/" + entry.id(), entry.name()))
            .toList();
    return new Town(
        Link.of("/places/" + place.slug(), city == null ? say.of("map.elsewhere") : city),
        entries.size(),
        first,
        entries.size() - first.size());
  }

  private static void spot(
      Location place, int count, Choice choice, Gazetteer gazetteer, List<WorldMap.Spot> spots) {
    String city = place.city();
    if (city != null) {
      String closer = choice.with(region(place)).address();
      gazetteer
          .findCity(city, place.country())
          .ifPresent(found ->
              spots.add(
                  new WorldMap.Spot(city, "/places/" + place.slug(), found.at(), count, closer)));
    }
  }

  private static List<ResultsPage.Order> shows(Choice choice, Say say) {
    List<ResultsPage.Order> shows = new ArrayList<>();
    for (Show show : Show.values()) {
      shows.add(
          new ResultsPage.Order(
              new Choice(show, choice.only, choice.region).address(),
              say.of("map.show." + show.id),
              show == choice.show));
    }
    return shows;
  }

  private static List<ResultsPage.Order> tracks(Choice choice, Say say) {
    List<ResultsPage.Order> tracks = new ArrayList<>();
    tracks.add(
        new ResultsPage.Order(
            new Choice(choice.show, null, choice.region).address(),
            say.of("orders.all"),
            choice.only == null));
    for (Track track : Track.values()) {
      tracks.add(
          new ResultsPage.Order(
              new Choice(choice.show, track, choice.region).address(),
              say.of(track),
              choice.only == track));
    }
    return tracks;
  }

  /** Parts of the world in which something is, those with the most first. */
  private static List<ResultsPage.Order> regions(Choice choice, List<Entry> entries, Say say) {
    Map<Region, Long> counts = new EnumMap<>(Region.class);
    for (Entry entry : entries) {
      entry.locations().stream()
          .flatMap(location -> Countries.region(location.country()).stream())
          .distinct()
          .forEach(region -> counts.merge(region, 1L, Long::sum));
    }
    List<ResultsPage.Order> regions = new ArrayList<>();
    regions.add(
        new ResultsPage.Order(
            choice.with(null).address(), say.of("map.world"), choice.region == null));
    counts.entrySet().stream()
        .sorted(Map.Entry.<Region, Long>comparingByValue().reversed())
        .forEach(one ->
            regions.add(
                new ResultsPage.Order(
                    choice.with(one.getKey()).address(),
                    say.of(
                        "map.region",
                        say.of("gaps.region." + GapsJson.id(one.getKey())),
                        one.getValue()),
                    one.getKey() == choice.region)));
    return regions;
  }
}
