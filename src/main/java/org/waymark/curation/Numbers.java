package org.waymark.curation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.store.LinkCheck;
import org.waymark.store.SearchCount;
import org.waymark.store.Store;
import org.waymark.store.Tallies;

/**
 * What Waymark measures of itself, for everyone: as it is now, and as it was when each release was
 * made. What was never measured is told so, and no number stands for it.
 *
 * @param version the catalogue's
 * @param inTime by type, how many entries someone looked at in time; each type is there
 * @param links how many pages the entries lead to
 * @param dead how many are dead of those that were asked for
 * @param searches those of the last {@link #SEARCH_DAYS} days
 * @param releases the first one first
 */
public record Numbers(
    long version,
    LocalDate day,
    Map<EntryType, Share> inTime,
    Decisions decisions,
    long links,
    Share dead,
    ForecastEvaluation forecasts,
    SearchCount searches,
    List<Release> releases) {
  /** Over so many days searches are counted. */
  public static final int SEARCH_DAYS = 30;

  /** Copies. */
  public Numbers {
    inTime = Map.copyOf(inTime);
    releases = List.copyOf(releases);
  }

  /**
   * How long suggestions wait.
   *
   * @param since the day since which decisions are counted, a year ago
   * @param decided how many were accepted or declined since then
   * @param median how long one waited; null where none was decided
   * @param waiting how many wait now
   */
  public record Decisions(LocalDate since, long decided, @Nullable Duration median, long waiting) {}

  /**
   * Measures now.
   *
   * @param forecasts what was measured on this catalogue
   */
  static Numbers of(
      Catalog catalog,
      Store store,
      ForecastEvaluation forecasts,
      List<Release> releases,
      LocalDate day) {
    Tallies tallies = new Tallies(store);
    Set<String> links = Links.of(catalog).keySet();
    return new Numbers(
        catalog.version(),
        day,
        inTime(catalog, day),
        decisions(tallies, day.minusYears(1)),
        links.size(),
        dead(links, store.linkChecks().values()),
        forecasts,
        tallies.searchesSince(day.minusDays(SEARCH_DAYS - 1L)),
        releases);
  }

  /** How many entries of each type someone looked at in time. */
  public static Map<EntryType, Share> inTime(Catalog catalog, LocalDate day) {
    List<Freshness> overdue = Freshness.overdue(catalog, day);
    Map<EntryType, Share> shares = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      long all = catalog.entries().stream().filter(entry -> entry.type() == type).count();
      long late = overdue.stream().filter(one -> one.entry().type() == type).count();
      shares.put(type, new Share(all - late, all));
    }
    return shares;
  }

  private static Decisions decisions(Tallies tallies, LocalDate since) {
    List<Duration> waits =
        tallies.waitsUntilDecision(since.atStartOfDay(ZoneOffset.UTC).toInstant());
    return new Decisions(since, waits.size(), median(waits), tallies.waiting());
  }

  /** The middle one, or the mean of the two in the middle; null where there is none. */
  static @Nullable Duration median(List<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    int middle = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return null;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }

  private static Share dead(Set<String> links, Collection<LinkCheck> checks) {
    List<LinkCheck> asked = checks.stream().filter(check -> links.contains(check.url())).toList();
    return new Share(asked.stream().filter(LinkCheck::isDead).count(), asked.size());
  }
}
