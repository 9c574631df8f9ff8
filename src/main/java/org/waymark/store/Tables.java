package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.waymark.catalog.Term;

/**
 * The SQL of entries and their versions. All SQL here is written in what H2 and PostgreSQL have in
 * common; each method works within its caller's transaction.
 */
final class Tables {
  /** All versions, each with who wrote it; a condition can follow. */
  static final String VERSIONS =
      """
      select v.entry_id, v.version, v.revision, v.action, v.body, v.merged_into,
             r.who, r.made_at, coalesce(v.why, r.why) as why, r.source
      from entry_version v join revision r on r.number = v.revision
      """;

  private static final String CURRENT =
      VERSIONS + " join entry e on e.id = v.entry_id and e.version = v.version ";

  private Tables() {}

  static long version(Handle handle) {
    return handle.createQuery("select version from catalog_state").mapTo(Long.class).one();
  }

  /** The catalogue's version, which no one else can raise before this transaction ends. */
  static long lockedVersion(Handle handle) {
    return handle
        .createQuery("select version from catalog_state for update")
        .mapTo(Long.class)
        .one();
  }

  /** The newest version of every entry, live or gone, in the order of the ids. */
  static List<EntryVersion> current(Handle handle) {
    return handle.createQuery(CURRENT).map(Tables::entryVersion).stream()
        .sorted(Comparator.comparing(EntryVersion::id))
        .toList();
  }

  static Map<String, EntryVersion> current(Handle handle, Collection<String> ids) {
    Map<String, EntryVersion> current = new HashMap<>();
    handle
        .createQuery(CURRENT + "where e.id = any(:ids)")
        .bindArray("ids", String.class, new ArrayList<>(ids))
        .map(Tables::entryVersion)
        .forEach(version -> current.put(version.id(), version));
    return current;
  }

  static List<EntryVersion> history(Handle handle, String id) {
    return handle
        .createQuery(VERSIONS + "where v.entry_id = :id order by v.version")
        .bind("id", id)
        .map(Tables::entryVersion)
        .list();
  }

  static List<EntryVersion> changedSince(Handle handle, long version) {
    return handle
        .createQuery(VERSIONS + "where v.revision > :version order by v.revision, v.entry_id")
        .bind("version", version)
        .map(Tables::entryVersion)
        .list();
  }

  static Map<String, String> importBase(Handle handle) {
    Map<String, String> base = new HashMap<>();
    handle
        .createQuery("select id, body from import_base")
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("body")))
        .forEach(entry -> base.put(entry.getKey(), entry.getValue()));
    return base;
  }

  static void insertRevision(Handle handle, long number, Authorship by) {
    handle
        .createUpdate(
            """
            insert into revision (number, who, made_at, why, source)
            values (:number, :who, :made_at, :why, :source)
            """)
        .bind("number", number)
        .bind("who", by.who())
        .bind("made_at", instant(by.when()))
        .bind("why", by.why())
        .bind("source", by.source())
        .execute();
    handle
        .createUpdate("update catalog_state set version = :number")
        .bind("number", number)
        .execute();
  }

  static void insertVersions(Handle handle, List<EntryVersion> versions, Authorship by) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into entry_version (entry_id, version, revision, action, body, merged_into, why)
            values (:id, :version, :revision, :action, :body, :merged_into, :why)
            """);
    PreparedBatch added = handle.prepareBatch("insert into entry values (:id, :version)");
    PreparedBatch moved = handle.prepareBatch("update entry set version = :version where id = :id");
    for (EntryVersion version : versions) {
      String why = version.by().why();
      rows.bind("id", version.id())
          .bind("version", version.version())
          .bind("revision", version.revision())
          .bind("action", version.action().id())
          .bind("body", version.body())
          .bind("merged_into", version.mergedInto())
          .bind("why", why.equals(by.why()) ? null : why)
          .add();
      PreparedBatch current = version.version() == 1 ? added : moved;
      current.bind("id", version.id()).bind("version", version.version()).add();
    }
    execute(rows);
    execute(added);
    execute(moved);
  }

  static void updateBase(Handle handle, BaseUpdate base) {
    Set<String> touched = new HashSet<>(base.dropped());
    touched.addAll(base.agreed().keySet());
    handle
        .createUpdate("delete from import_base where id = any(:ids)")
        .bindArray("ids", String.class, new ArrayList<>(touched))
        .execute();
    PreparedBatch rows = handle.prepareBatch("insert into import_base values (:id, :body)");
    base.agreed().forEach((id, body) -> rows.bind("id", id).bind("body", body).add());
    execute(rows);
  }

  static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static Argument instant(Instant instant) {
    OffsetDateTime value = instant.atOffset(ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, value);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static EntryVersion entryVersion(ResultSet row, StatementContext context) throws SQLException {
    return new EntryVersion(
        row.getString("entry_id"),
        row.getLong("version"),
        row.getLong("revision"),
        Term.find(Action.class, row.getString("action")).orElseThrow(),
        row.getString("body"),
        row.getString("merged_into"),
        authorship(row));
  }

  static Authorship authorship(ResultSet row) throws SQLException {
    return new Authorship(
        row.getString("who"),
        instant(row, "made_at"),
        row.getString("why"),
        row.getString("source"));
  }
}
