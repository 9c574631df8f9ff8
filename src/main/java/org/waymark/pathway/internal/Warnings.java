package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.PartialDate;
import org.waymark.pathway.Breach;
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
    pinned(warnings);
    aim(warnings);
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

  /**
   * What is pinned and could not be planned around, with the reason; what was taken for granted.
   */
  private void pinned(List<Warning> warnings) {
    for (String id : draft.person().profile().pinned()) {
      Entry entry = draft.prepared().catalog.findEntry(id).orElse(null);
      if (entry == null) {
        continue;
      }
      Placed placed = placed(id);
      if (placed == null) {
        warnings.add(
            new Warning(
                "pinned-refused",
                "You keep %s, but it does not fit your answers. %s If you can make room for it, change them: we plan around it then."
                    .formatted(entry.name(), inTheWay(entry))));
      } else if (placed.step().selective) {
        warnings.add(
            new Warning(
                "admission-assumed",
                "The path counts on %s: its yes is taken as given.".formatted(entry.name())));
      }
    }
  }

  private @Nullable Placed placed(String id) {
    for (Placed placed : draft.without().steps()) {
      if (placed.step().id().equals(id)) {
        return placed;
      }
    }
    return null;
  }

  /** What keeps an entry out: the limits of the way with the fewest, else time and demands. */
  private String inTheWay(Entry entry) {
    List<Offering> ways = draft.supply().of(entry);
    return ways.stream()
        .map(way -> Limits.breaches(way, draft.person()))
        .min(Comparator.comparingInt(List::size))
        .map(breaches ->
            breaches.isEmpty()
                ? "Its demands cannot be met in time, or something else pinned is in its way."
                : breaches.stream().map(Breach::text).collect(Collectors.joining(" ")))
        .orElse("It is not something that can be a step, or no round of it is known.");
  }

  /** An aim that the plan does not reach. */
  private void aim(List<Warning> warnings) {
    String aim = draft.person().profile().goal().target();
    if (aim == null || placed(aim) != null) {
      return;
    }
    boolean applied =
        draft.outlook().windows().stream()
            .anyMatch(window ->
                window.set().stream()
                    .anyMatch(i -> window.branches().get(i).step().id().equals(aim)));
    Entry entry = draft.prepared().catalog.entry(aim);
    if (!applied && !(entry instanceof Organization)) {
      warnings.add(
          new Warning(
              "aim-out-of-reach",
              "%s cannot be reached within the time planned for. %s"
                  .formatted(entry.name(), inTheWay(entry))));
    }
  }
}
