package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Location;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;
import org.waymark.pathway.StepMode;
import org.waymark.place.Gazetteer;

/**
 * Where a path's steps and the programs to apply to are in person.
 *
 * @param places the same in words, by city
 */
public record PathMap(WorldMap map, List<EntryPage.Group> places) {
  /** Null when nothing of the path has a city. */
  static @Nullable PathMap of(Plan plan, Gazetteer gazetteer, Naming naming) {
    Applications applications = naming.applications();
    Map<String, Location> places = new TreeMap<>();
    Map<String, List<Link>> there = new TreeMap<>();
    for (Step step : plan.steps()) {
      add(step.mode(), Link.of("#" + step.id(), step.name()), places, there);
    }
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        if (Applications.isApplied(choice, window)) {
          Link link = Link.of("#" + applications.id(choice), applications.name(choice));
          add(choice.mode(), link, places, there);
        }
      }
    }
    List<WorldMap.Spot> spots = new ArrayList<>();
    List<EntryPage.Group> groups = new ArrayList<>();
    places.forEach((slug, place) -> {
      List<Link> links = there.getOrDefault(slug, List.of());
      groups.add(new EntryPage.Group(naming.say().place(place), links));
      String city = String.valueOf(place.city());
      gazetteer
          .findCity(city, place.country())
          .ifPresent(found ->
              spots.add(
                  new WorldMap.Spot(city, links.getFirst().href(), found.at(), links.size(), "")));
    });
    return groups.isEmpty() ? null : new PathMap(WorldMap.near(spots), groups);
  }

  private static void add(
      StepMode mode, Link link, Map<String, Location> places, Map<String, List<Link>> there) {
    String city = mode.city();
    String country = mode.country();
    if (city != null && country != null) {
      Location place = new Location(city, country);
      places.put(place.slug(), place);
      there.computeIfAbsent(place.slug(), slug -> new ArrayList<>()).add(link);
    }
  }
}
