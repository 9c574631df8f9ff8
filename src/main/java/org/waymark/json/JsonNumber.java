package org.waymark.json;

import java.math.BigDecimal;
import org.waymark.catalog.Message;

/**
 * A number.
 *
 * @param value finite
 * @param line on which it begins; 0 when not read from a text
 */
public record JsonNumber(double value, int line) implements JsonValue {
  private static final double LARGEST_EXACT_INTEGER = 9007199254740992.0;

  /** Refuses what JSON cannot write. */
  public JsonNumber {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
  }

  /** Whether it has no fraction. */
  public boolean isInteger() {
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_INTEGER;
  }

  /** Its canonical form: no exponent, and no fraction where it has none. */
  public String text() {
    return isInteger() ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
  }

  @Override
  public Message told() {
    return Message.of("json.the-number", text());
  }
}
