package org.waymark.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What is counted beside the catalogue: searches by day, and how long suggestions waited. Writes
 * raise no version. Safe for use by many threads.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away.
 */
public final class Tallies {
  private final Store store;

  /** The counts of a store. */
  public Tallies(Store store) {
    this.store = store;
  }

  /**
   * Adds searches of a day.
   *
   * @param all how many there were
   * @param inVain how many of them found nothing
   */
  public void addSearches(LocalDate day, long all, long inVain) {
    store.change(handle -> {
      String more =
          "update search_count set searches = searches + :all, in_vain = in_vain + :in_vain"
              + " where on_day = :day";
      return execute(handle, more, day, all, inVain) > 0
          || execute(
                  handle,
                  "insert into search_count (on_day, searches, in_vain)"
                      + " values (:day, :all, :in_vain)",
                  day,
                  all,
                  inVain)
              > 0;
    });
  }

  private static int execute(Handle handle, String sql, LocalDate day, long all, long inVain) {
    return handle
        .createUpdate(sql)
        .bind("day", day)
        .bind("all", all)
        .bind("in_vain", inVain)
        .execute();
  }

  /** The searches on a day and after it. */
  public SearchCount searchesSince(LocalDate day) {
    return store.read(handle ->
        handle
            .createQuery(
                """
                select min(on_day) as since, coalesce(sum(searches), 0) as searches,
                  coalesce(sum(in_vain), 0) as in_vain
                from search_count where on_day >= :day
                """)
            .bind("day", day)
            .map((row, context) ->
                new SearchCount(
                    row.getObject("since", LocalDate.class),
                    row.getLong("searches"),
                    row.getLong("in_vain")))
            .one());
  }

  /** Deletes the counts of the days before one. */
  public void deleteSearchesBefore(LocalDate day) {
    store.change(handle ->
        handle
                .createUpdate("delete from search_count where on_day < :day")
                .bind("day", day)
                .execute()
            > 0);
  }

  /** How long each suggestion waited that was accepted or declined at an instant or after it. */
  public List<Duration> waitsUntilDecision(Instant since) {
    return store.read(handle ->
        handle
            .createQuery(
                """
                select r.made_at, r.decided_at
                from review r join suggestion s on s.review = r.number
                where r.verdict in (:accepted, :declined) and r.decided_at >= :since
                """)
            .bind("accepted", Verdict.ACCEPTED.id())
            .bind("declined", Verdict.DECLINED.id())
            .bind("since", Tables.instant(since))
            .map((row, context) ->
                Duration.between(Tables.instant(row, "made_at"), Tables.instant(row, "decided_at")))
            .list());
  }

  /** How many suggestions wait for a decision. */
  public long waiting() {
    return store.read(handle ->
        handle
            .createQuery(
                "select count(*) from review r join suggestion s on s.review = r.number"
                    + " where r.verdict is null")
            .mapTo(Long.class)
            .one());
  }
}
