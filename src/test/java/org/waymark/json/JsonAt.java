package org.waymark.json;

import java.util.List;

/** Parts of JSON values by JSON pointer; a part that is not there fails the test. */
public final class JsonAt {
  private JsonAt() {}

  /** The part of a text. */
  public static JsonValue at(String json, String pointer) {
    return at(JsonParsing.parse(json, null).orThrow(), pointer);
  }

  /** The part of a value. */
  public static JsonValue at(JsonValue value, String pointer) {
    JsonValue at = value;
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      JsonValue next =
          switch (at) {
            case JsonObject object -> object.get(name.replace("~1", "/").replace("~0", "~"));
            case JsonArray array -> array.items().get(Integer.parseInt(name));
            case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> null;
          };
      if (next == null) {
        throw new AssertionError("nothing at " + pointer + " of " + JsonWriting.compact(value));
      }
      at = next;
    }
    return at;
  }

  /** The items of a list. */
  public static List<JsonValue> items(JsonValue value, String pointer) {
    return ((JsonArray) at(value, pointer)).items();
  }

  /** A text. */
  public static String text(JsonValue value, String pointer) {
    return ((JsonText) at(value, pointer)).value();
  }

  /** A number. */
  public static double number(JsonValue value, String pointer) {
    return ((JsonNumber) at(value, pointer)).value();
  }
}
