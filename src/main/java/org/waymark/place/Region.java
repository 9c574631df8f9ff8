package org.waymark.place;

/** A continent, as people speak of moving within one. */
public enum Region {
  AFRICA,
  ASIA,
  EUROPE,
  NORTH_AMERICA,
  SOUTH_AMERICA,
  OCEANIA
}
