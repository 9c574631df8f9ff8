package org.waymark.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of an entry as they shall be: a JSON Merge Patch (RFC 7396). What it names is put in
 * place of what there is, null takes it away, objects are merged member by member, and what it
 * doesn't name stays. An object of which nothing is left goes, too.
 *
 * @param row where it stands in what was given, 1 for the first
 */
public record EntryPatch(int row, JsonObject members) {
  /** The id of the entry that it is about; empty where it names none. */
  public String id() {
    return members.get("id") instanceof JsonText text ? text.value() : "";
  }

  /** The entry's value after it. */
  public JsonObject applyTo(JsonObject entry) {
    return merged(entry, members);
  }

  private static JsonObject merged(@Nullable JsonValue target, JsonObject patch) {
    Map<String, JsonValue> after =
        new LinkedHashMap<>(target instanceof JsonObject object ? object.members() : Map.of());
    patch
        .members()
        .forEach((name, value) -> {
          JsonValue wanted =
              value instanceof JsonObject below ? merged(after.get(name), below) : value;
          boolean isLeft =
              !(wanted instanceof JsonNull)
                  && !(wanted instanceof JsonObject object && object.members().isEmpty());
          if (isLeft) {
            after.put(name, wanted);
          } else {
            after.remove(name);
          }
        });
    return new JsonObject(after, patch.line());
  }
}
