package org.waymark.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;

/**
 * A value without some of what it changes: those fields are as they were before. The fields are
 * those that {@link FieldChange#between} tells, by their pointers.
 */
final class Parts {
  private final Set<String> leftOut;

  private Parts(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** An object after a change of which some fields are left out. */
  static JsonObject taken(JsonObject before, JsonObject after, Set<String> leftOut) {
    return new Parts(leftOut).object("", before, after);
  }

  private JsonObject object(String pointer, JsonObject before, JsonObject after) {
    Set<String> names = new LinkedHashSet<>(before.members().keySet());
    names.addAll(after.members().keySet());
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String name : names) {
      JsonValue value = value(pointer + "/" + name, before.get(name), after.get(name));
      if (value != null) {
        members.put(name, value);
      }
    }
    return new JsonObject(members, 0);
  }

  private @Nullable JsonValue value(
      String pointer, @Nullable JsonValue before, @Nullable JsonValue after) {
    if (before instanceof JsonObject was && after instanceof JsonObject is) {
      return object(pointer, was, is);
    }
    if (before instanceof JsonArray was
        && after instanceof JsonArray is
        && was.items().size() == is.items().size()) {
      return array(pointer, was, is);
    }
    return leftOut.contains(pointer) ? before : after;
  }

  private JsonArray array(String pointer, JsonArray before, JsonArray after) {
    List<JsonValue> items = new ArrayList<>();
    for (int i = 0; i < before.items().size(); i++) {
      JsonValue was = before.items().get(i);
      JsonValue is = after.items().get(i);
      items.add(Objects.requireNonNull(value(pointer + "/" + i, was, is)));
    }
    return JsonArray.of(items);
  }
}
