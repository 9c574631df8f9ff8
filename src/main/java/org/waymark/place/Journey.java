package org.waymark.place;

/** How far someone must go for something in person, the nearest first. */
public enum Journey {
  /** Near enough to go from home day by day, or not known to be farther. */
  NONE,
  /** Elsewhere in their country. */
  COUNTRY,
  /** To another country of their region. */
  REGION,
  /** Farther. */
  WORLD
}
