package org.waymark.json;

/**
 * Null.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonNull(int line) implements JsonValue {
  @Override
  public String described() {
    return "null";
  }
}
