package org.waymark.curation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Round;
import org.waymark.catalog.Status;

/**
 * How long ago someone last looked at an entry's facts, held against how long facts of its kind may
 * be trusted. The last look is {@code verifiedAt}, else the date up to which the facts are known to
 * hold; a date known to the month or year counts as its last day, so that only what is surely
 * overdue is called so. What has ended does not grow stale.
 *
 * @param lookedAt null when the entry has neither date: it is overdue without a measure
 * @param budgetDays days for which facts of this kind may be trusted
 * @param overdueDays days past the budget, at least 1; null when {@code lookedAt} is
 */
public record Freshness(
    Entry entry, @Nullable LocalDate lookedAt, int budgetDays, @Nullable Long overdueDays) {
  /** Days for a program with a round that is open or about to be. */
  public static final int OPEN_ROUND_DAYS = 7;

  /** Days for any other program. */
  public static final int PROGRAM_DAYS = 90;

  /** Days for an organization. */
  public static final int ORGANIZATION_DAYS = 180;

  /** Days for a resource. */
  public static final int RESOURCE_DAYS = 365;

  /** The overdue entries of a catalogue: those without a date first, then the longest overdue. */
  public static List<Freshness> overdue(Catalog catalog, LocalDate today) {
    return catalog.entries().stream()
        .map(entry -> overdue(entry, today))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(
                    Freshness::overdueDays, Comparator.nullsFirst(Comparator.<Long>reverseOrder()))
                .thenComparing(overdue -> overdue.entry().id()))
        .toList();
  }

  /** By how much an entry is overdue; empty when it is not. */
  public static Optional<Freshness> overdue(Entry entry, LocalDate today) {
    if (entry.facts().status() == Status.ENDED) {
      return Optional.empty();
    }
    int budget = budgetDays(entry, today);
    LocalDate looked = lookedAt(entry, today);
    if (looked == null) {
      return Optional.of(new Freshness(entry, null, budget, null));
    }
    long overdue = ChronoUnit.DAYS.between(looked.plusDays(budget), today);
    return overdue > 0
        ? Optional.of(new Freshness(entry, looked, budget, overdue))
        : Optional.empty();
  }

  private static @Nullable LocalDate lookedAt(Entry entry, LocalDate today) {
    LocalDate verified = entry.facts().verifiedAt();
    PartialDate asOf = entry.facts().asOf();
    if (verified != null || asOf == null) {
      return verified;
    }
    return asOf.latest().isAfter(today) ? today : asOf.latest();
  }

  /** Days for which an entry's facts may be trusted. */
  static int budgetDays(Entry entry, LocalDate today) {
    return switch (entry) {
      case Program program ->
          program.rounds().stream().anyMatch(round -> isOpen(round, today))
              ? OPEN_ROUND_DAYS
              : PROGRAM_DAYS;
      case Organization _ -> ORGANIZATION_DAYS;
      case Resource _ -> RESOURCE_DAYS;
    };
  }

  private static boolean isOpen(Round round, LocalDate today) {
    PartialDate deadline = round.deadline();
    return deadline != null && !deadline.latest().isBefore(today);
  }
}
