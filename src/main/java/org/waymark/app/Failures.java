package org.waymark.app;

import java.io.UncheckedIOException;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.PathsLost;
import picocli.CommandLine;

/** Tells what went wrong: in a line where it is about what was given, else with its trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception e, CommandLine line, CommandLine.ParseResult arguments) {
    if (e instanceof BadConfiguration bad) {
      line.getErr().println("waymark: " + bad.getMessage());
      return 2;
    }
    if (e instanceof PathsLost refused) {
      line.getErr().println("waymark: nothing was done: " + refused.getMessage());
      refused.losses().forEach(impact -> RegressionReport.print(impact, line.getErr()));
      line.getErr().println("If that is right, run it again with --accept-losses REASON.");
    } else if (e instanceof WaymarkException ours) {
      line.getErr().println("waymark: " + ours.getMessage());
    } else if (e instanceof UncheckedIOException unusable) {
      line.getErr().println("waymark: can't read or write: " + unusable.getCause());
    } else {
      line.getErr().println("waymark: something went wrong on our side:");
      e.printStackTrace(line.getErr());
    }
    return 1;
  }
}
