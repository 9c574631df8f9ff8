package org.waymark.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.waymark.catalog.Entry;
import org.waymark.curation.Completeness;
import org.waymark.curation.Freshness;

/**
 * Tells how well an entry is kept: whether a look at it is overdue, and which facts are missing.
 */
final class Upkeep {
  private Upkeep() {}

  /** Sentences that go on after another one. */
  static String inWords(Entry entry, LocalDate today) {
    return overdue(entry, today) + completeness(entry);
  }

  private static String overdue(Entry entry, LocalDate today) {
    return Freshness.overdue(entry, today)
        .filter(late -> late.overdueDays() != null)
        .map(late ->
            " Facts like these should be looked at every %d days; these are %d days overdue."
                .formatted(late.budgetDays(), late.overdueDays()))
        .orElse("");
  }

  private static String completeness(Entry entry) {
    Completeness found = Completeness.of(entry);
    int there = found.asked() - found.missing().size();
    String missing =
        found.missing().stream()
            .map(what -> what.substring(what.indexOf(':') + 1).strip())
            .collect(Collectors.joining("; "));
    return " Of %d facts that are asked of such an entry it has %d.%s"
        .formatted(found.asked(), there, missing.isEmpty() ? "" : " Missing: " + missing + ".");
  }
}
