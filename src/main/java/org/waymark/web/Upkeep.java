package org.waymark.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.waymark.catalog.Entry;
import org.waymark.curation.Completeness;
import org.waymark.curation.Freshness;
import org.waymark.say.Say;

/**
 * Tells how well an entry is kept: whether a look at it is overdue, and which facts are missing.
 */
final class Upkeep {
  private Upkeep() {}

  /** Sentences that go on after another one. */
  static String inWords(Entry entry, LocalDate today, Say say) {
    return overdue(entry, today, say) + completeness(entry, say);
  }

  private static String overdue(Entry entry, LocalDate today, Say say) {
    return Freshness.overdue(entry, today)
        .filter(late -> late.overdueDays() != null)
        .map(late -> " " + say.of("entry.overdue", late.budgetDays(), late.overdueDays()))
        .orElse("");
  }

  private static String completeness(Entry entry, Say say) {
    Completeness found = Completeness.of(entry);
    int there = found.asked() - found.missing().size();
    String missing = found.missing().stream().map(say::of).collect(Collectors.joining("; "));
    String complete = " " + say.of("entry.complete", found.asked(), there);
    return missing.isEmpty() ? complete : complete + " " + say.of("entry.missing", missing);
  }
}
