package org.waymark.web.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;

/** The form of an entry as a browser sends it. */
final class EntryForm {
  private static final EntrySchema SCHEMA = EntrySchema.load();

  /** English words without names. */
  static final EntryWords WORDS =
      new EntryWords(
          Catalog.of(
              1,
              CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies(),
              List.of()),
          Say.english());

  private EntryForm() {}

  /** The values of an entry's fields by the fields' names. */
  static Map<String, List<String>> of(Entry entry) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    FieldView.of(SCHEMA.fields(entry.type()), EntryJson.value(entry), FieldView.Marks.NONE, WORDS)
        .forEach(field -> gather(field, fields));
    return fields;
  }

  /** Adds what stands in a field, and in those within it. */
  static void gather(FieldView field, Map<String, List<String>> fields) {
    switch (field.shape()) {
      case "group" -> field.members().forEach(member -> gather(member, fields));
      case "rows" ->
          field.rows().forEach(row -> row.members().forEach(member -> gather(member, fields)));
      case "choices" ->
          fields.put(
              field.pointer(),
              field.options().stream()
                  .filter(FieldView.Option::chosen)
                  .map(FieldView.Option::value)
                  .toList());
      default -> fields.put(field.pointer(), List.of(field.value()));
    }
  }
}
