package org.waymark.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of acts of writing; each method works within its caller's transaction. */
final class BatchTable {
  private BatchTable() {}

  static List<Batches.Summary> newest(Handle handle, int most) {
    return handle
        .createQuery(
            """
            select r.number, r.who, r.made_at, r.why, r.source, v.entries
            from revision r join (
              select revision, count(*) as entries from entry_version group by revision
              having count(*) > 1 or count(merged_into) > 0) v on v.revision = r.number
            order by r.number desc
            fetch first :most rows only
            """)
        .bind("most", most)
        .map((row, context) ->
            new Batches.Summary(
                row.getLong("number"), Tables.authorship(row), row.getInt("entries")))
        .list();
  }

  static Optional<Authorship> authorship(Handle handle, long number) {
    return handle
        .createQuery("select who, made_at, why, source from revision where number = :number")
        .bind("number", number)
        .map((row, context) -> Tables.authorship(row))
        .findFirst();
  }

  /** The versions that an act wrote, in the order of the ids. */
  static List<EntryVersion> written(Handle handle, long number) {
    return handle
        .createQuery(Tables.VERSIONS + "where v.revision = :number order by v.entry_id")
        .bind("number", number)
        .map(Tables::entryVersion)
        .list();
  }

  /** For each entry that an act wrote, the version before; none where there was none. */
  static Map<String, EntryVersion> before(Handle handle, long number) {
    Map<String, EntryVersion> before = new HashMap<>();
    handle
        .createQuery(
            Tables.VERSIONS
                + """
                join entry_version n on n.entry_id = v.entry_id and n.version = v.version + 1
                where n.revision = :number
                """)
        .bind("number", number)
        .map(Tables::entryVersion)
        .forEach(version -> before.put(version.id(), version));
    return before;
  }
}
