package org.waymark.json;

import org.waymark.catalog.Message;

/**
 * Null.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonNull(int line) implements JsonValue {
  @Override
  public Message told() {
    return Message.verbatim("null");
  }
}
