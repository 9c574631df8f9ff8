package org.waymark.json;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.WaymarkException;

/** Data that was given is not of its form; holds every problem. */
public final class InvalidData extends WaymarkException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 20;
  private static final int SAID = 5;

  private final transient List<Problem> problems;

  /** Data with these problems, at least one. */
  public InvalidData(List<Problem> problems) {
    super(said(problems), text(problems));
    this.problems = List.copyOf(problems);
  }

  /** The first few as sentences. */
  private static Message said(List<Problem> problems) {
    Message all =
        problems.stream()
            .limit(SAID)
            .map(InvalidData::said)
            .reduce((one, next) -> Message.of("list.sentences", one, next))
            .orElseThrow();
    int more = problems.size() - SAID;
    return more > 0 ? Message.of("invalid.more", all, more) : all;
  }

  private static Message said(Problem problem) {
    return problem.pointer().isEmpty()
        ? Message.of("invalid", problem.message(), problem.expected())
        : Message.of("invalid.at", problem.pointer(), problem.message(), problem.expected());
  }

  private static String text(List<Problem> problems) {
    String named =
        problems.stream().limit(NAMED).map(Faults::line).collect(Collectors.joining("\n"));
    int more = problems.size() - NAMED;
    return more > 0 ? named + "\nand " + more + " more" : named;
  }

  /** The problems, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }
}
