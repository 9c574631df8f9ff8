package org.waymark.search;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.catalog.WaymarkException;

/** A search's address that cannot be read, with everything that is wrong in it. */
public final class BadSearch extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  BadSearch(List<Fault> faults) {
    super(faults.stream().map(Fault::detail).collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  /** At least one, in the order of the address. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * One parameter that is wrong.
   *
   * @param detail a sentence: what is wrong and what would be right
   */
  public record Fault(String parameter, String detail) {}
}
