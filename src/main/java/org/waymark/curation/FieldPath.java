package org.waymark.curation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;

/**
 * The way to a field of an entry through its members, such as {@code /funding/stipend}. It doesn't
 * lead into lists: an item's place there changes when others come or go.
 */
final class FieldPath {
  private static final Pattern FORM = Pattern.compile("(/[A-Za-z]{1,40}){1,4}");

  private final List<String> names;

  private FieldPath(List<String> names) {
    this.names = names;
  }

  /** The way that a pointer tells; null where it tells none. */
  static @Nullable FieldPath parse(String pointer) {
    return FORM.matcher(pointer).matches()
        ? new FieldPath(Arrays.asList(pointer.substring(1).split("/")))
        : null;
  }

  /** The member of an entry in which it begins. */
  String first() {
    return names.getFirst();
  }

  /** What stands there; null where nothing does. */
  @Nullable JsonValue in(JsonObject entry) {
    JsonValue at = entry;
    for (String name : names) {
      at = at instanceof JsonObject object ? object.get(name) : null;
    }
    return at;
  }

  /** The same entry with a value there. */
  JsonObject put(JsonObject entry, JsonValue value) {
    return put(entry, names, value);
  }

  private static JsonObject put(JsonObject object, List<String> names, JsonValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    String name = names.getFirst();
    if (names.size() == 1) {
      members.put(name, value);
    } else {
      JsonObject below =
          object.get(name) instanceof JsonObject there ? there : new JsonObject(Map.of(), 0);
      members.put(name, put(below, names.subList(1, names.size()), value));
    }
    return new JsonObject(members, 0);
  }
}
