package org.waymark.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.VocabulariesJson;
import org.waymark.json.VocabulariesJson.Part;

/** The SQL of the vocabularies; each method works within its caller's transaction. */
final class VocabularyTable {
  private VocabularyTable() {}

  /** The texts that hold now, by name. */
  static Map<String, String> current(Handle handle) {
    return texts(
        handle.createQuery(
            """
            select v.name, v.body from vocabulary_version v
            where v.revision = (
              select max(w.revision) from vocabulary_version w where w.name = v.name)
            """));
  }

  /** The texts that an act of writing wrote, by name. */
  static Map<String, String> of(Handle handle, long revision) {
    return texts(
        handle
            .createQuery("select name, body from vocabulary_version where revision = :revision")
            .bind("revision", revision));
  }

  /** The texts that held before an act of writing, by name; none where there were none. */
  static Map<String, String> before(Handle handle, Collection<String> names, long revision) {
    return texts(
        handle
            .createQuery(
                """
                select v.name, v.body from vocabulary_version v
                where v.name = any(:names) and v.revision = (
                  select max(w.revision) from vocabulary_version w
                  where w.name = v.name and w.revision < :revision)
                """)
            .bindArray("names", String.class, new ArrayList<>(names))
            .bind("revision", revision));
  }

  private static Map<String, String> texts(Query query) {
    Map<String, String> texts = new TreeMap<>();
    query
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("body")))
        .forEach(text -> texts.put(text.getKey(), text.getValue()));
    return texts;
  }

  /**
   * The vocabularies of texts; null when there are none.
   *
   * @throws org.waymark.json.InvalidData when they are not of today's form
   */
  static @Nullable Vocabularies parsed(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return null;
    }
    Map<Part, byte[]> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String text = texts.get(part.fileName());
      if (text != null) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return VocabulariesJson.read(parts, Part::fileName).orThrow();
  }

  /** The texts of vocabularies that differ from what holds; none for null. */
  static Map<String, String> changed(Handle handle, @Nullable Vocabularies vocabularies) {
    Map<String, String> changed = new TreeMap<>();
    if (vocabularies != null) {
      VocabulariesJson.canonicalBytes(vocabularies)
          .forEach((part, utf8) ->
              changed.put(part.fileName(), new String(utf8, StandardCharsets.UTF_8)));
      changed.entrySet().removeAll(current(handle).entrySet());
    }
    return changed;
  }

  static void insert(Handle handle, Map<String, String> texts, long revision) {
    PreparedBatch rows =
        handle.prepareBatch("insert into vocabulary_version values (:name, :revision, :body)");
    texts.forEach((name, body) ->
        rows.bind("name", name).bind("revision", revision).bind("body", body).add());
    Tables.execute(rows);
  }
}
