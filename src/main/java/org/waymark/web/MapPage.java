package org.waymark.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Track;
import org.waymark.place.Gazetteer;
import org.waymark.say.Say;

/**
 * Where things happen in person: a map, and the same in words.
 *
 * @param shows links that choose what is shown
 * @param tracks links that narrow to one track
 * @param countries those with the most first
 */
public record MapPage(
    Head head,
    List<ResultsPage.Order> shows,
    List<ResultsPage.Order> tracks,
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

  static MapPage of(
      Catalog catalog, Show show, @Nullable Track only, Gazetteer gazetteer, Say say) {
    Map<String, Map<String, List<Entry>>> byCountry = new TreeMap<>();
    Map<String, Location> places = new TreeMap<>();
    for (Entry entry : catalog.entries()) {
      if (isShown(entry, show, only)) {
        for (Location location : entry.locations()) {
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
      slugs.forEach((slug, entries) -> {
        Location place = places.get(slug);
        if (place != null) {
          towns.add(town(place, entries, say));
          spot(place, entries.size(), gazetteer, spots);
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
    Head head = Head.open(say.of("site.map"), say.of("map.description"), "/map", "map");
    return new MapPage(
        head, shows(show, only, say), tracks(show, only, say), WorldMap.of(spots), countries);
  }

  private static boolean isShown(Entry entry, Show show, @Nullable Track only) {
    return entry.status().isCurrent()
        && show.holds(entry)
        && (only == null || entry.facts().tracks().serves(only));
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
      Location place, int count, Gazetteer gazetteer, List<WorldMap.Spot> spots) {
    String city = place.city();
    if (city != null) {
      gazetteer
          .findCity(city, place.country())
          .ifPresent(found ->
              spots.add(new WorldMap.Spot(city, "/places/" + place.slug(), found.at(), count)));
    }
  }

  private static List<ResultsPage.Order> shows(Show chosen, @Nullable Track only, Say say) {
    List<ResultsPage.Order> shows = new ArrayList<>();
    for (Show show : Show.values()) {
      shows.add(
          new ResultsPage.Order(
              address(show, only), say.of("map.show." + show.id), show == chosen));
    }
    return shows;
  }

  private static List<ResultsPage.Order> tracks(Show show, @Nullable Track only, Say say) {
    List<ResultsPage.Order> tracks = new ArrayList<>();
    tracks.add(new ResultsPage.Order(address(show, null), say.of("orders.all"), only == null));
    for (Track track : Track.values()) {
      tracks.add(new ResultsPage.Order(address(show, track), say.of(track), only == track));
    }
    return tracks;
  }

  private static String address(Show show, @Nullable Track only) {
    return "/map?show=" + show.id + (only == null ? "" : "&track=" + only.id());
  }
}
