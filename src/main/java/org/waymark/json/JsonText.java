package org.waymark.json;

/**
 * A text.
 *
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonText(String value, int line) implements JsonValue {
  private static final int SHOWN = 60;

  @Override
  public String described() {
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return "the text \"" + shown + "\"";
  }
}
