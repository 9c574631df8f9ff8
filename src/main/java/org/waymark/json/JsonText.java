package org.waymark.json;

import org.waymark.catalog.Message;

/**
 * A text.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonText(String value, int line) implements JsonValue {
  private static final int SHOWN = 60;

  @Override
  public Message told() {
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return Message.of("json.the-text", shown);
  }
}
