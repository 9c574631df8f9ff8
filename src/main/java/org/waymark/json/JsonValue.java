package org.waymark.json;

import org.waymark.catalog.Message;

/**
 * A JSON value (RFC 8259) that remembers the line on which it began. Read by {@link JsonParsing},
 * put together by {@link JsonBuilder}, written by {@link JsonWriting}.
 */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {

  /** The line on which the value begins, from 1; 0 when it was not read from a text. */
  int line();

  /** What the value is, for a message: {@code the text "x"}, {@code a list}. */
  Message told();
}
