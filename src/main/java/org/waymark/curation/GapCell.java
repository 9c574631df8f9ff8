package org.waymark.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Track;
import org.waymark.pathway.Plan;
import org.waymark.pathway.ReferencePaths;
import org.waymark.pathway.Rung;
import org.waymark.place.Countries;
import org.waymark.place.Region;

/**
 * How far people of one region, goal and level get.
 *
 * @param region null: their country is not said
 * @param level null: not said
 * @param people how many reference people there are
 * @param low how many of them reach no {@linkplain Rung mentored rung}, however it goes
 * @param lowest the best rung of who reaches least
 * @param expected the share of the goal that they reach at the end, on average, 0 to 1
 */
public record GapCell(
    @Nullable Region region,
    Track track,
    @Nullable CareerStage level,
    int people,
    int low,
    String lowest,
    double expected) {
  private static final String MENTORED = "/mentored";

  /** Cells of all reference people: those with most people who reach little first. */
  static List<GapCell> of(Catalog catalog, ReferencePaths paths) {
    Map<Key, List<PathStanding>> cells = new LinkedHashMap<>();
    for (ReferencePerson person : catalog.vocabularies().people().values()) {
      Plan plan = paths.plans().get(person.id());
      if (plan != null) {
        cells.computeIfAbsent(Key.of(person), key -> new ArrayList<>()).add(PathStanding.of(plan));
      }
    }
    List<GapCell> found = new ArrayList<>();
    cells.forEach((key, standings) -> found.add(cell(key, standings)));
    found.sort(
        Comparator.comparingInt(GapCell::low)
            .reversed()
            .thenComparing(Comparator.comparingInt((GapCell c) -> Rung.rank(c.lowest)).reversed())
            .thenComparingDouble(GapCell::expected));
    return found;
  }

  private record Key(@Nullable Region region, Track track, @Nullable CareerStage level) {
    static Key of(ReferencePerson person) {
      String country = person.country();
      return new Key(
          country == null ? null : Countries.region(country).orElse(null),
          person.track(),
          person.careerStage());
    }
  }

  private static GapCell cell(Key key, List<PathStanding> standings) {
    return new GapCell(
        key.region(),
        key.track(),
        key.level(),
        standings.size(),
        (int) standings.stream().filter(one -> !one.rung().endsWith(MENTORED)).count(),
        standings.stream()
            .map(PathStanding::rung)
            .max(Comparator.comparingInt(Rung::rank))
            .orElse(Rung.SOLO),
        standings.stream().mapToDouble(PathStanding::expected).average().orElse(0));
  }
}
