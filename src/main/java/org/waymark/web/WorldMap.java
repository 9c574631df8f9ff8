package org.waymark.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.waymark.place.Coordinates;

/**
 * Points on a map of the land: plate carrée, {@value #UNITS} units a degree, from {@value #NORTH}
 * degrees north on. The asset {@code land.svg} is drawn the same way.
 *
 * @param points the largest first, so that smaller ones lie above them
 */
public record WorldMap(List<Point> points) {
  private static final int UNITS = 4;
  private static final int NORTH = 78;

  /** How far names keep from each other, in units. */
  private static final int NAME_WIDTH = 150;

  private static final int NAME_HEIGHT = 30;

  /** The least count of each size of a point. */
  private static final int[] SIZES = {1, 2, 5, 15};

  /** Something to be shown, and how many things are there. */
  record Spot(String name, String href, Coordinates at, int count) {}

  /**
   * A point.
   *
   * @param size 1 to 4
   * @param isNamed whether there is room for its name
   */
  public record Point(String name, String href, int x, int y, int size, boolean isNamed) {
    /** Where the name begins. */
    public int nameX() {
      return x + 6 + 5 * size;
    }
  }

  static WorldMap of(Collection<Spot> spots) {
    List<Point> points = new ArrayList<>();
    for (Spot spot :
        spots.stream()
            .sorted(Comparator.comparingInt(Spot::count).reversed().thenComparing(Spot::name))
            .toList()) {
      int x = (int) Math.round((spot.at.longitude() + 180) * UNITS);
      int y = (int) Math.round((NORTH - spot.at.latitude()) * UNITS);
      boolean hasRoom =
          points.stream()
              .filter(Point::isNamed)
              .noneMatch(other ->
                  Math.abs(other.x - x) < NAME_WIDTH && Math.abs(other.y - y) < NAME_HEIGHT);
      points.add(new Point(spot.name, spot.href, x, y, size(spot.count), hasRoom));
    }
    return new WorldMap(List.copyOf(points));
  }

  private static int size(int count) {
    int size = 0;
    while (size < SIZES.length && SIZES[size] <= count) {
      size++;
    }
    return Math.max(1, size);
  }
}
