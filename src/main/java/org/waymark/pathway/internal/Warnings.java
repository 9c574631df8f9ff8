package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
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
          new Warning("no-mentored-in-person", Message.of("warning.no-mentored-in-person")));
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
                  Message.of("warning.deadline-soon", step.entry.name(), deadline.from())));
        }
      }
    }
  }

  private void nothingPublic(List<Warning> warnings) {
    if (!draft.without().end().madePublic) {
      warnings.add(new Warning("no-public-work", Message.of("warning.no-public-work")));
    }
  }

  private void oldFacts(List<Warning> warnings) {
    for (Placed placed : draft.without().steps()) {
      PartialDate asOf = placed.step().entry.facts().asOf();
      boolean program = placed.step().pace == Offering.Pace.FIXED;
      if (program && (asOf == null || asOf.latest().isBefore(today.minusYears(1)))) {
        String name = placed.step().entry.name();
        warnings.add(
            new Warning(
                "old-facts",
                asOf == null
                    ? Message.of("warning.old-facts.undated", name)
                    : Message.of("warning.old-facts", name, asOf)));
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
                Message.of("warning.pinned-refused", entry.name(), inTheWay(entry))));
      } else if (placed.step().selective) {
        warnings.add(
            new Warning(
                "admission-assumed", Message.of("warning.admission-assumed", entry.name())));
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
  private Message inTheWay(Entry entry) {
    List<Offering> ways = draft.supply().of(entry);
    return ways.stream()
        .map(way -> Limits.breaches(way, draft.person()))
        .min(Comparator.comparingInt(List::size))
        .map(breaches ->
            breaches.isEmpty()
                ? Message.of("warning.demands-not-met")
                : Words.sentences(breaches.stream().map(Breach::text).toList()))
        .orElse(Message.of("warning.no-way"));
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
              Message.of("warning.aim-out-of-reach", entry.name(), inTheWay(entry))));
    }
  }
}
