package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Program;
import org.waymark.catalog.Setting;
import org.waymark.pathway.StepMode;

/** The ways in which a program's round can be attended, one for each place. */
final class Modes {
  private Modes() {}

  /** Those of one round. */
  static List<StepMode> of(Program program, Dates dates) {
    Location place = dates.country() == null ? null : new Location(dates.city(), dates.country());
    return of(program, dates.setting(), place);
  }

  /** Those of any round. */
  static List<StepMode> of(Program program) {
    return of(program, null, null);
  }

  /** A hybrid mode is both: in person where it takes place, and online. */
  private static List<StepMode> of(
      Program program, @Nullable Setting only, @Nullable Location place) {
    List<StepMode> modes = new ArrayList<>();
    for (Mode mode : program.modes()) {
      if (mode.setting() != Setting.ONLINE && only != Setting.ONLINE) {
        inPerson(modes, mode, place);
      }
      if (mode.setting() != Setting.IN_PERSON && only != Setting.IN_PERSON) {
        modes.add(new StepMode(Setting.ONLINE, mode.mentoring(), null, null, null));
      }
    }
    return modes;
  }

  private static void inPerson(List<StepMode> modes, Mode mode, @Nullable Location place) {
    if (place != null) {
      modes.add(at(mode.mentoring(), place));
    } else if (mode.locations().isEmpty()) {
      modes.add(new StepMode(Setting.IN_PERSON, mode.mentoring(), null, null, null));
    } else {
      mode.locations().forEach(location -> modes.add(at(mode.mentoring(), location)));
    }
  }

  static StepMode at(Mentoring mentoring, Location location) {
    return new StepMode(Setting.IN_PERSON, mentoring, null, location.city(), location.country());
  }
}
