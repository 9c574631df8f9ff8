package org.waymark.catalog;

import java.util.List;

/**
 * One way in which a program is offered or an activity done.
 *
 * @param locations where in person; empty when online or not known
 */
public record Mode(Setting setting, Mentoring mentoring, List<Location> locations) {
  /** Checks and copies. */
  public Mode {
    locations = List.copyOf(locations);
  }

  /** All places of some modes, each once. */
  static List<Location> locations(List<Mode> modes) {
    return modes.stream().flatMap(mode -> mode.locations().stream()).distinct().toList();
  }
}
