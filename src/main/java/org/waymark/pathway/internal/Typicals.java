package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;

/** The median length and load of each kind of program, for those whose own are not known. */
final class Typicals {
  private final Map<ProgramKind, List<Double>> weeks = new EnumMap<>(ProgramKind.class);
  private final Map<ProgramKind, List<Double>> loads = new EnumMap<>(ProgramKind.class);

  Typicals(Catalog catalog) {
    for (Program program : catalog.programs()) {
      add(weeks, program.kind(), first(program.weeks(), program.weeksEstimated()));
      add(loads, program.kind(), statedLoad(program));
    }
    weeks.values().forEach(Collections::sort);
    loads.values().forEach(Collections::sort);
  }

  private static void add(
      Map<ProgramKind, List<Double>> lists, ProgramKind kind, @Nullable Double value) {
    if (value != null) {
      lists.computeIfAbsent(kind, k -> new ArrayList<>()).add(value);
    }
  }

  private static @Nullable Double first(@Nullable Double stated, @Nullable Double estimated) {
    return stated != null ? stated : estimated;
  }

  /** The load that a plan counts with; null when neither stated nor estimated. */
  static @Nullable Double statedLoad(Program program) {
    return program.hoursPerWeekTypical() != null
        ? program.hoursPerWeekTypical()
        : first(program.hoursPerWeek(), program.hoursPerWeekEstimated());
  }

  /**
   * Length in weeks, the kind's median where the program's is not known; null where no kind's is.
   */
  @Nullable Double weeks(Program program) {
    Double own = first(program.weeks(), program.weeksEstimated());
    return own != null ? own : median(weeks, program.kind());
  }

  /**
   * Hours a week, the kind's median where the program's are not known; null where no kind's are.
   */
  @Nullable Double hoursPerWeek(Program program) {
    Double own = statedLoad(program);
    return own != null ? own : median(loads, program.kind());
  }

  /** Whether length or load are estimates. */
  static boolean isEstimated(Program program) {
    return program.weeks() == null || program.hoursPerWeek() == null;
  }

  private static @Nullable Double median(Map<ProgramKind, List<Double>> lists, ProgramKind kind) {
    List<Double> values = lists.getOrDefault(kind, List.of());
    return values.isEmpty() ? null : values.get(values.size() / 2);
  }
}
