package org.waymark.json;

/**
 * True or false.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonBoolean(boolean value, int line) implements JsonValue {
  @Override
  public String described() {
    return Boolean.toString(value);
  }
}
