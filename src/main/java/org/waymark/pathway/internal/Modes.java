package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Program;
import org.waymark.catalog.Setting;
import org.waymark.pathway.StepMode;

/** The ways in which a program's round can be attended, one for each place. */
final class Modes {
  private Modes() {}

  /** A hybrid mode is both: in person where it takes place, and online. */
  static List<StepMode> of(Program program, Dates dates) {
    List<StepMode> modes = new ArrayList<>();
    for (Mode mode : program.modes()) {
      if (mode.setting() != Setting.ONLINE) {
        inPerson(modes, mode, dates);
      }
      boolean online = mode.setting() != Setting.IN_PERSON;
      boolean roundInPerson = dates.setting() == Setting.IN_PERSON;
      if (online && !roundInPerson) {
        modes.add(new StepMode(Setting.ONLINE, mode.mentoring(), null, null, null));
      }
    }
    return modes;
  }

  private static void inPerson(List<StepMode> modes, Mode mode, Dates dates) {
    if (dates.setting() == Setting.ONLINE) {
      return;
    }
    if (dates.country() != null) {
      modes.add(at(mode.mentoring(), new Location(dates.city(), dates.country())));
    } else if (mode.locations().isEmpty()) {
      modes.add(new StepMode(Setting.IN_PERSON, mode.mentoring(), null, null, null));
    }
    if (dates.country() == null) {
      for (Location location : mode.locations()) {
        modes.add(at(mode.mentoring(), location));
      }
    }
  }

  static StepMode at(Mentoring mentoring, Location location) {
    return new StepMode(Setting.IN_PERSON, mentoring, null, location.city(), location.country());
  }
}
