package org.waymark.curation;

import java.util.ArrayList;
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
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;

/**
 * A field that differs between two values of one entry.
 *
 * @param pointer JSON pointer to it
 * @param from its JSON before, on one line; null where it was not there
 * @param to its JSON after, on one line; null where it is not there any more
 */
public record FieldChange(String pointer, @Nullable String from, @Nullable String to) {

  /**
   * What differs between two canonical bodies, in the order of their fields. Objects are compared
   * member by member, and lists of equal length item by item; a list that grew or shrank is one
   * change. Where there was no entry, or is none any more, every field is a change.
   */
  public static List<FieldChange> between(@Nullable String before, @Nullable String after) {
    List<FieldChange> changes = new ArrayList<>();
    compare("", object(before), object(after), changes);
    return changes;
  }

  /** What differs between two entries. */
  public static List<FieldChange> between(@Nullable Entry before, @Nullable Entry after) {
    return between(
        before == null ? null : EntryJson.canonical(before),
        after == null ? null : EntryJson.canonical(after));
  }

  private static JsonObject object(@Nullable String body) {
    JsonValue value = body == null ? null : JsonParsing.parse(body, null).orThrow();
    return value instanceof JsonObject object ? object : new JsonObject(Map.of(), 0);
  }

  private static void compare(
      String pointer,
      @Nullable JsonValue before,
      @Nullable JsonValue after,
      List<FieldChange> changes) {
    if (before instanceof JsonObject was && after instanceof JsonObject is) {
      was.members()
          .forEach((name, value) -> compare(pointer + "/" + name, value, is.get(name), changes));
      is.members()
          .forEach((name, value) -> {
            if (was.get(name) == null) {
              compare(pointer + "/" + name, null, value, changes);
            }
          });
    } else if (before instanceof JsonArray was
        && after instanceof JsonArray is
        && was.items().size() == is.items().size()) {
      for (int i = 0; i < was.items().size(); i++) {
        compare(pointer + "/" + i, was.items().get(i), is.items().get(i), changes);
      }
    } else {
      String from = before == null ? null : JsonWriting.compact(before);
      String to = after == null ? null : JsonWriting.compact(after);
      if (!Objects.equals(from, to)) {
        changes.add(new FieldChange(pointer, from, to));
      }
    }
  }

  /** The change as a value. */
  public JsonObject value() {
    return JsonBuilder.full().put("pointer", pointer).put("from", from).put("to", to).build();
  }

  /** One line for a terminal. */
  @Override
  public String toString() {
    return pointer + ": " + (from == null ? "-" : from) + " -> " + (to == null ? "-" : to);
  }
}
