package org.waymark.search;

import java.util.Optional;
import java.util.stream.Stream;

/** A number by whose upper bound results are narrowed; entries that don't state it are left out. */
public enum Range {
  /** Whole effort. */
  HOURS("maxHours", "hours"),
  /** Length. */
  WEEKS("maxWeeks", "weeks"),
  /** Price in US dollars, by the rates of the vocabularies; 0 is free. */
  COST("maxCost", "US dollars");

  private final String parameter;
  private final String unit;

  Range(String parameter, String unit) {
    this.parameter = parameter;
    this.unit = unit;
  }

  /** The parameter's name in an address. */
  public String parameter() {
    return parameter;
  }

  /** What it counts, for a message or a label. */
  public String unit() {
    return unit;
  }

  static Optional<Range> find(String parameter) {
    return Stream.of(values()).filter(range -> range.parameter.equals(parameter)).findFirst();
  }
}
