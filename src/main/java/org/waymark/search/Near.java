package org.waymark.search;

import org.waymark.place.Coordinates;

/**
 * A circle in which in-person offers are looked for.
 *
 * @param text the centre as it was written: a city's name or {@code 51.5,-0.12}
 * @param centre where that is
 * @param withinKm radius in kilometres, above 0
 */
public record Near(String text, Coordinates centre, double withinKm) {
  /** The radius where none is said, in kilometres. */
  public static final double USUAL_KM = 50;
}
