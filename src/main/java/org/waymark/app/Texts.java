package org.waymark.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

/** Reads JSON leniently: what is not there is empty. */
final class Texts {
  private static final JsonObject NOTHING = new JsonObject(Map.of(), 0);

  private Texts() {}

  static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : NOTHING;
  }

  static String text(JsonObject object, String member) {
    return object.get(member) instanceof JsonText text ? text.value() : "";
  }

  static List<JsonObject> objects(JsonObject object, String member) {
    List<JsonObject> found = new ArrayList<>();
    if (object.get(member) instanceof JsonArray array) {
      array.items().forEach(item -> found.add(object(item)));
    }
    return found;
  }

  static List<String> texts(JsonObject object, String member) {
    List<String> found = new ArrayList<>();
    if (object.get(member) instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonText text) {
          found.add(text.value());
        }
      }
    }
    return found;
  }
}
