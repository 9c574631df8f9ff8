package org.waymark.json;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Message;

/**
 * A list.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonArray(List<JsonValue> items, int line) implements JsonValue {
  /** Copies. */
  public JsonArray {
    items = List.copyOf(items);
  }

  /** A list that was not read from a text. */
  public static JsonArray of(List<? extends JsonValue> items) {
    return new JsonArray(List.copyOf(items), 0);
  }

  /** A list of texts. */
  public static JsonArray ofTexts(Iterable<String> texts) {
    List<JsonValue> items = new ArrayList<>();
    texts.forEach(text -> items.add(new JsonText(text, 0)));
    return new JsonArray(items, 0);
  }

  @Override
  public Message told() {
    return Message.of("json.a-list");
  }
}
