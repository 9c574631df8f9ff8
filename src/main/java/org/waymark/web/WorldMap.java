package org.waymark.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.waymark.place.Coordinates;

/**
 * Points on a map of the land.
 *
 * @param points the largest first, so that smaller ones lie above them
 * @param frame the part of the world that is shown
 * @param clusters the same for a screen so small that the points would lie on each other; empty
 *     where they do not
 */
public record WorldMap(List<Point> points, MapFrame frame, List<Cluster> clusters) {
  /** How wide a letter of a name is, and how high its line, in units. */
  private static final int LETTER = 13;

  private static final int NAME_HEIGHT = 30;

  /** How near to each other points are counted together, in units. */
  private static final int CLUSTER = 110;

  /** The least count of each size of a point. */
  private static final int[] SIZES = {1, 2, 5, 15};

  /**
   * Something to be shown, and how many things are there.
   *
   * @param closer where a closer look at its surroundings is
   */
  record Spot(String name, String href, Coordinates at, int count, String closer) {}

  /**
   * A point.
   *
   * @param size 1 to 4
   * @param isNamed whether there is room for its name
   * @param isLeft whether the name stands on the left of it, where the map ends on the right
   */
  public record Point(
      String name, String href, int x, int y, int size, boolean isNamed, boolean isLeft) {
    /** Where the name begins; where it ends, on the left. */
    public int nameX() {
      int away = 6 + 5 * size;
      return isLeft ? x - away : x + away;
    }

    private int from() {
      return isLeft ? nameX() - name.length() * LETTER : nameX();
    }

    private int until() {
      return isLeft ? nameX() : nameX() + name.length() * LETTER;
    }

    private Point withoutName() {
      return new Point(name, href, x, y, size, false, isLeft);
    }

    private boolean hasRoomBeside(Point other) {
      return Math.abs(other.y - y) >= NAME_HEIGHT
          || other.from() > until()
          || from() > other.until();
    }
  }

  /** Points that lie near each other, counted together. */
  public record Cluster(String href, int x, int y, int count) {
    private Cluster and(Spot spot) {
      return new Cluster(spot.closer, x, y, count + spot.count);
    }
  }

  /** The whole world. */
  static WorldMap of(Collection<Spot> spots) {
    return in(MapFrame.WORLD, spots, clusters(spots));
  }

  /** A closer look, at these spots only. */
  static WorldMap near(Collection<Spot> spots) {
    return in(MapFrame.around(spots.stream().map(Spot::at).toList()), spots, List.of());
  }

  private static WorldMap in(MapFrame frame, Collection<Spot> spots, List<Cluster> clusters) {
    List<Point> points = new ArrayList<>();
    for (Spot spot : sorted(spots)) {
      Point point = point(spot, frame);
      boolean hasRoom = points.stream().filter(Point::isNamed).allMatch(point::hasRoomBeside);
      points.add(hasRoom ? point : point.withoutName());
    }
    return new WorldMap(List.copyOf(points), frame, clusters);
  }

  private static Point point(Spot spot, MapFrame frame) {
    int x = frame.x(spot.at);
    boolean isLeft = x + (spot.name.length() + 2) * LETTER > frame.width();
    return new Point(spot.name, spot.href, x, frame.y(spot.at), size(spot.count), true, isLeft);
  }

  private static List<Cluster> clusters(Collection<Spot> spots) {
    List<Cluster> clusters = new ArrayList<>();
    for (Spot spot : sorted(spots)) {
      int x = MapFrame.WORLD.x(spot.at);
      int y = MapFrame.WORLD.y(spot.at);
      int near = 0;
      while (near < clusters.size()
          && Math.hypot(clusters.get(near).x - x, clusters.get(near).y - y) >= CLUSTER) {
        near++;
      }
      if (near < clusters.size()) {
        clusters.set(near, clusters.get(near).and(spot));
      } else {
        clusters.add(new Cluster(spot.href, x, y, spot.count));
      }
    }
    return List.copyOf(clusters);
  }

  private static List<Spot> sorted(Collection<Spot> spots) {
    return spots.stream()
        .sorted(Comparator.comparingInt(Spot::count).reversed().thenComparing(Spot::name))
        .toList();
  }

  private static int size(int count) {
    int size = 0;
    while (size < SIZES.length && SIZES[size] <= count) {
      size++;
    }
    return Math.max(1, size);
  }
}
