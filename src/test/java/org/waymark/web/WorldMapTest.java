package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.place.Coordinates;

/** Points, names and clusters of the map. */
final class WorldMapTest {
  private static final WorldMap.Spot LONDON = spot("London", 51.5, -0.1, 27);
  private static final WorldMap.Spot OXFORD = spot("Oxford", 51.75, -1.26, 9);
  private static final WorldMap.Spot BERLIN = spot("Berlin", 52.5, 13.4, 1);
  private static final WorldMap.Spot TOKYO = spot("Tokyo", 35.7, 139.7, 3);

  private static WorldMap.Spot spot(String name, double north, double east, int count) {
    return new WorldMap.Spot(name, "/places/" + name, new Coordinates(north, east), count, "/near");
  }

  @Test
  void whatLiesNearEachOtherIsCountedTogetherAndLeadsToACloserLook() {
    assertThat(WorldMap.of(List.of(BERLIN, LONDON, OXFORD, TOKYO)).clusters())
        .extracting(WorldMap.Cluster::count, WorldMap.Cluster::href)
        .containsExactly(tuple(37, "/near"), tuple(3, "/places/Tokyo"));
  }

  @Test
  void aCloserLookHoldsAllPointsAndIsNotClustered() {
    WorldMap map = WorldMap.near(List.of(BERLIN, LONDON, OXFORD));
    assertThat(map.clusters()).isEmpty();
    assertThat(map.points())
        .allSatisfy(point -> {
          assertThat(point.x()).isBetween(0, map.frame().width());
          assertThat(point.y()).isBetween(0, map.frame().height());
        });
  }

  @Test
  void namesThatWouldLieOnEachOtherAreLeftOut() {
    WorldMap far = WorldMap.of(List.of(LONDON, OXFORD));
    assertThat(far.points()).extracting(WorldMap.Point::isNamed).containsExactly(true, false);
  }

  @Test
  void aNameThatWouldReachOverTheEdgeStandsOnTheOtherSide() {
    WorldMap.Spot east = spot("Wellington, New Zealand", -41.3, 174.8, 1);
    WorldMap.Point point = WorldMap.of(List.of(east)).points().getFirst();
    assertThat(point.isLeft()).isTrue();
    assertThat(point.nameX()).isLessThan(point.x());
  }
}
