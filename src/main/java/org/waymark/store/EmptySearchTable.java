package org.waymark.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The SQL of searches that found nothing; each method works within its caller's transaction. */
final class EmptySearchTable {
  private EmptySearchTable() {}

  static List<EmptySearch> all(Handle handle) {
    return handle
        .createQuery("select * from empty_search order by times desc, words")
        .map((row, context) ->
            new EmptySearch(
                row.getString("words"),
                row.getLong("times"),
                row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /** Counts what was searched for on a day; words beyond the most that are kept are left out. */
  static void add(Handle handle, Map<String, Long> times, LocalDate day, int most) {
    times.forEach((words, more) -> {
      int known =
          bound(
                  handle.createUpdate(
                      """
                      update empty_search set times = times + :times, last_day = :day
                      where words = :words
                      """),
                  words,
                  more,
                  day)
              .execute();
      if (known == 0) {
        bound(
                handle.createUpdate(
                    """
                    insert into empty_search (words, times, last_day)
                    select :words, cast(:times as bigint), cast(:day as date)
                    where (select count(*) from empty_search) < :most
                    """),
                words,
                more,
                day)
            .bind("most", most)
            .execute();
      }
    });
  }

  private static Update bound(Update update, String words, long times, LocalDate day) {
    return update.bind("words", words).bind("times", times).bind("day", day);
  }

  static int deleteUnseenSince(Handle handle, LocalDate day) {
    return handle
        .createUpdate("delete from empty_search where last_day < :day")
        .bind("day", day)
        .execute();
  }
}
