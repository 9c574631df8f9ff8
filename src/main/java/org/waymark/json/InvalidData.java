package org.waymark.json;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.catalog.Problem;
import org.waymark.catalog.WaymarkException;

/** Data that was given is not of its form; holds every problem. */
public final class InvalidData extends WaymarkException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 20;

  private final transient List<Problem> problems;

  /** Data with these problems, at least one. */
  public InvalidData(List<Problem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  private static String text(List<Problem> problems) {
    String named =
        problems.stream().limit(NAMED).map(Problem::toString).collect(Collectors.joining("\n"));
    int more = problems.size() - NAMED;
    return more > 0 ? named + "\nand " + more + " more" : named;
  }

  /** The problems, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
