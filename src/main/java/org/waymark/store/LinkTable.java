package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Term;

/** The SQL of what is known of links; each method works within its caller's transaction. */
final class LinkTable {
  private LinkTable() {}

  static Map<String, LinkCheck> all(Handle handle) {
    Map<String, LinkCheck> all = new TreeMap<>();
    handle
        .createQuery("select * from link_check")
        .map(LinkTable::check)
        .forEach(check -> all.put(check.url(), check));
    return all;
  }

  static void put(Handle handle, Collection<LinkCheck> checks) {
    List<String> urls = new ArrayList<>(checks.stream().map(LinkCheck::url).toList());
    handle
        .createUpdate("delete from link_check where url = any(:urls)")
        .bindArray("urls", String.class, urls)
        .execute();
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into link_check (
              url, checked_at, outcome, status, failures, failing_since, etag, last_modified,
              moved_to)
            values (
              :url, :checked_at, :outcome, :status, :failures, :failing_since, :etag,
              :last_modified, :moved_to)
            """);
    for (LinkCheck check : checks) {
      rows.bind("url", check.url())
          .bind("checked_at", Tables.instant(check.checkedAt()))
          .bind("outcome", check.outcome().id())
          .bind("status", check.status())
          .bind("failures", check.failures())
          .bind("failing_since", time(check.failingSince()))
          .bind("etag", check.etag())
          .bind("last_modified", check.lastModified())
          .bind("moved_to", check.movedTo())
          .add();
    }
    Tables.execute(rows);
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(java.time.ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static LinkCheck check(ResultSet row, StatementContext context) throws SQLException {
    return new LinkCheck(
        row.getString("url"),
        Tables.instant(row, "checked_at"),
        Term.find(LinkOutcome.class, row.getString("outcome")).orElseThrow(),
        row.getObject("status", Integer.class),
        row.getInt("failures"),
        instant(row, "failing_since"),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("moved_to"));
  }
}
