package org.waymark.web;

import java.util.Collection;
import org.waymark.place.Coordinates;

/**
 * A part of the world as a map shows it: plate carrée, stretched upwards so that its middle keeps
 * its shape, as long as it isn't the whole world.
 *
 * @param west its left edge, in degrees
 * @param north its upper edge, in degrees
 * @param across units a degree of longitude
 * @param up units a degree of latitude
 * @param width in units
 * @param height in units
 */
public record MapFrame(double west, double north, double across, double up, int width, int height) {
  /** The whole world, as the asset {@code land.svg} is drawn. */
  static final MapFrame WORLD = new MapFrame(-180, 78, 4, 4, 1440, 536);

  private static final int NEAR_WIDTH = 720;

  /** How many degrees a closer look shows at least, so that one knows a coast or two. */
  private static final double LEAST_ACROSS = 34;

  private static final double LEAST_UP = 16;

  /** How much room is left around the points, as a share of what they take. */
  private static final double ROOM = 0.2;

  /** A closer look at some points; the whole world where there is none. */
  static MapFrame around(Collection<Coordinates> points) {
    if (points.isEmpty()) {
      return WORLD;
    }
    double west = points.stream().mapToDouble(Coordinates::longitude).min().orElse(-180);
    double east = points.stream().mapToDouble(Coordinates::longitude).max().orElse(180);
    double south = points.stream().mapToDouble(Coordinates::latitude).min().orElse(-56);
    double north = points.stream().mapToDouble(Coordinates::latitude).max().orElse(78);
    double wide = Math.max(LEAST_ACROSS, (east - west) * (1 + 2 * ROOM));
    double tall = Math.max(Math.max(LEAST_UP, wide / 3), (north - south) * (1 + 2 * ROOM));
    double middle = (north + south) / 2;
    double across = NEAR_WIDTH / wide;
    double up = across / Math.cos(Math.toRadians(Math.clamp(middle, -60, 60)));
    return new MapFrame(
        (west + east - wide) / 2,
        middle + tall / 2,
        across,
        up,
        NEAR_WIDTH,
        (int) Math.round(tall * up));
  }

  /** Whether it is a closer look. */
  public boolean isNear() {
    return width == NEAR_WIDTH;
  }

  int x(Coordinates at) {
    return (int) Math.round((at.longitude() - west) * across);
  }

  int y(Coordinates at) {
    return (int) Math.round((north - at.latitude()) * up);
  }

  /** How the drawing of the whole world comes to lie in this frame, as SVG says it. */
  public String transform() {
    return "scale(%s %s) translate(%s %s)"
        .formatted(
            rounded(across / WORLD.across),
            rounded(up / WORLD.up),
            rounded((WORLD.west - west) * WORLD.across),
            rounded((north - WORLD.north) * WORLD.up));
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
