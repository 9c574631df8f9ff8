package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.json.Parsed;
import org.waymark.store.Suggestion;

/** Applies a suggested value to an entry as it is now. */
final class Correction {
  private Correction() {}

  /** A field's compact JSON; null where it is not there. */
  static @Nullable String textAt(FieldPath path, Entry entry) {
    JsonValue value = path.in(EntryJson.value(entry));
    return value == null ? null : JsonWriting.compact(value);
  }

  /**
   * The entry with the value, and with the page that bears it out among its sources; itself where
   * it holds the value already.
   *
   * @param source null where there is none
   * @param seen when the source said so
   * @throws FieldChanged when the field holds neither what it held then nor the value
   */
  static Parsed<Entry> apply(
      Suggestion.OfField field, @Nullable String source, LocalDate seen, Entry entry) {
    FieldPath path = Objects.requireNonNull(FieldPath.parse(field.pointer()));
    String now = textAt(path, entry);
    if (field.wanted().equals(now)) {
      return new Parsed<>(entry, List.of());
    }
    if (!Objects.equals(now, field.held())) {
      throw new FieldChanged(field, now);
    }
    JsonValue wanted = JsonParsing.parse(field.wanted(), null).orThrow();
    JsonObject corrected = path.put(EntryJson.value(entry), wanted);
    return EntryJson.read(source == null ? corrected : cite(corrected, source, path, seen));
  }

  /** Names a source for a field, unless the source stands there already. */
  private static JsonObject cite(JsonObject entry, String source, FieldPath path, LocalDate seen) {
    List<JsonValue> sources =
        new ArrayList<>(entry.get("sources") instanceof JsonArray list ? list.items() : List.of());
    boolean isKnown =
        sources.stream()
            .anyMatch(known ->
                known instanceof JsonObject object
                    && object.get("url") instanceof JsonText(String url, int _)
                    && url.equals(source));
    if (isKnown) {
      return entry;
    }
    sources.add(
        JsonBuilder.full()
            .put("url", source)
            .put("asOf", seen.toString())
            .putTexts("supports", List.of(path.first()))
            .build());
    Map<String, JsonValue> members = new LinkedHashMap<>(entry.members());
    members.put("sources", JsonArray.of(sources));
    return new JsonObject(members, 0);
  }
}
