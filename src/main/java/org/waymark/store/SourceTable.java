package org.waymark.store;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of what sources listed; each method works within its caller's transaction. */
final class SourceTable {
  private SourceTable() {}

  static Map<String, String> items(Handle handle, String origin) {
    Map<String, String> items = new TreeMap<>();
    handle
        .createQuery("select item_id, body from source_item where origin = :origin")
        .bind("origin", origin)
        .map((row, context) -> Map.entry(row.getString("item_id"), row.getString("body")))
        .forEach(item -> items.put(item.getKey(), item.getValue()));
    return items;
  }

  static int replace(Handle handle, String origin, Map<String, String> items) {
    handle
        .createUpdate("delete from source_item where origin = :origin")
        .bind("origin", origin)
        .execute();
    PreparedBatch rows =
        handle.prepareBatch("insert into source_item values (:origin, :item_id, :body)");
    items.forEach(
        (id, body) -> rows.bind("origin", origin).bind("item_id", id).bind("body", body).add());
    Tables.execute(rows);
    return items.size();
  }
}
