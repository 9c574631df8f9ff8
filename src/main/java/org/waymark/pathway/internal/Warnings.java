package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.catalog.PartialDate;
import org.waymark.pathway.Warning;
import org.waymark.rounds.DateRange;

/** What a person should know about their plan. */
final class Warnings {
  private static final int SOON_DAYS = 14;

  private final Draft draft;
  private final LocalDate today;

  Warnings(Draft draft, LocalDate today) {
    this.draft = draft;
    this.today = today;
  }

  List<Warning> all() {
    List<Warning> warnings = new ArrayList<>();
    nothingMentored(warnings);
    deadlinesSoon(warnings);
    nothingPublic(warnings);
    oldFacts(warnings);
    return warnings;
  }

  private void nothingMentored(List<Warning> warnings) {
    boolean mentored =
        Stream.concat(draft.choosable().open().stream(), draft.choosable().selective().stream())
            .anyMatch(Assembly::isTopRung);
    if (!mentored) {
      warnings.add(
          new Warning(
              "no-mentored-in-person",
              "Nothing mentored and in person is within your limits. The path uses the best that"
                  + " is."));
    }
  }

  private void deadlinesSoon(List<Warning> warnings) {
    for (Window window : draft.outlook().windows()) {
      for (int i : window.set()) {
        Offering step = window.branches().get(i).step();
        DateRange deadline = step.deadline;
        if (deadline != null
            && deadline.isExact()
            && !deadline.from().isAfter(today.plusDays(SOON_DAYS))) {
          warnings.add(
              new Warning(
                  "deadline-soon",
                  "%s closes on %s.".formatted(step.entry.name(), deadline.from())));
        }
      }
    }
  }

  private void nothingPublic(List<Warning> warnings) {
    if (!draft.without().end().madePublic) {
      warnings.add(
          new Warning(
              "no-public-work",
              "The time planned for is too short for even the smallest thing to publish."));
    }
  }

  private void oldFacts(List<Warning> warnings) {
    for (Placed placed : draft.without().steps()) {
      PartialDate asOf = placed.step().entry.facts().asOf();
      boolean program = placed.step().pace == Offering.Pace.FIXED;
      if (program && (asOf == null || asOf.latest().isBefore(today.minusYears(1)))) {
        String since = asOf == null ? "an unknown date" : asOf.toString();
        warnings.add(
            new Warning(
                "old-facts",
                "What we know of %s is as of %s.".formatted(placed.step().entry.name(), since)));
      }
    }
  }
}
