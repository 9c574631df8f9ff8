package org.waymark.search;

import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** A search's address that cannot be read, with everything that is wrong in it. */
public final class BadSearch extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  BadSearch(List<Fault> faults) {
    this(Message.of("search.unreadable.parts", faults.stream().map(Fault::said).toList()), faults);
  }

  private BadSearch(Message said, List<Fault> faults) {
    super(said, Say.english().of(said));
    this.faults = List.copyOf(faults);
  }

  /** At least one, in the order of the address. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * One parameter that is wrong.
   *
   * @param said a sentence: what is wrong and what would be right
   */
  public record Fault(String parameter, Message said) {}
}
