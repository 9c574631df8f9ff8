package org.waymark.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/**
 * An object; its members keep their order.
 *
 * @param members by name
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonObject(Map<String, JsonValue> members, int line) implements JsonValue {
  /** Copies. */
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** The value of a member; null when there is none. */
  public @Nullable JsonValue get(String name) {
    return members.get(name);
  }

  @Override
  public Message told() {
    return Message.of("json.an-object");
  }
}
