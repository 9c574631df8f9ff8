package org.waymark.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.say.Say;

/** The form of an entry as a browser sends it. */
final class EntryForm {
  private static final EntrySchema SCHEMA = EntrySchema.load();

  private EntryForm() {}

  /** The values of an entry's fields by the fields' names. */
  static Map<String, List<String>> of(Entry entry) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    FieldView.of(
            SCHEMA.fields(entry.type()), EntryJson.value(entry), Map.of(), List.of(), Say.english())
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
