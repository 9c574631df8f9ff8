package org.waymark.json;

import org.waymark.catalog.Message;

/**
 * True or false.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonBoolean(boolean value, int line) implements JsonValue {
  @Override
  public Message told() {
    return Message.verbatim(Boolean.toString(value));
  }
}
