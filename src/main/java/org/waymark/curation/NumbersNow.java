package org.waymark.curation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.store.Store;

/**
 * What Waymark measures of itself, at most a minute old: measuring reads the whole catalogue. Safe
 * for use by many threads, of which one measures and the others wait.
 */
public final class NumbersNow {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Store store;
  private final Releases releases;
  private final InstantSource clock;
  private final Supplier<LocalDate> today;
  private @Nullable Known known;

  private record Known(Instant at, Numbers numbers) {}

  /** Numbers of a store and its releases. */
  public NumbersNow(
      Store store, Releases releases, InstantSource clock, Supplier<LocalDate> today) {
    this.store = store;
    this.releases = releases;
    this.clock = clock;
    this.today = today;
  }

  /**
   * The numbers for the newest catalogue.
   *
   * @throws org.waymark.store.StoreUnavailable when the database is away
   */
  public synchronized Numbers of(Catalog catalog) {
    Instant now = clock.instant();
    Known before = known;
    boolean isSame = before != null && before.numbers().version() == catalog.version();
    if (before != null && isSame && now.isBefore(before.at().plus(FRESH))) {
      return before.numbers();
    }
    ForecastEvaluation forecasts =
        before != null && isSame ? before.numbers().forecasts() : ForecastEvaluation.of(catalog);
    Numbers numbers = Numbers.of(catalog, store, forecasts, releases.list(), today.get());
    known = new Known(now, numbers);
    return numbers;
  }
}
