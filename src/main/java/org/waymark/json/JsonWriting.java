package org.waymark.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes {@link JsonValue}s. {@link #canonical} is the one form of the catalogue's files; {@link
 * #compact} is for the wire.
 *
 * <p>The canonical form: members in the order given, two spaces for each level, one value a line,
 * but an object or list below the outermost that fits within {@value #WIDTH} columns stands on one
 * line; no escapes but those that JSON demands; a line feed at the end; UTF-8.
 */
public final class JsonWriting {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private JsonWriting() {}

  /** The canonical form, as text. */
  public static String canonical(JsonValue value) {
    JsonWriting writing = new JsonWriting();
    writing.broken(value, 0);
    return writing.out.append('\n').toString();
  }

  /** The canonical form, as UTF-8. */
  public static byte[] canonicalBytes(JsonValue value) {
    return canonical(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Everything on one line. */
  public static String compact(JsonValue value) {
    JsonWriting writing = new JsonWriting();
    writing.flat(value, ",", ":");
    return writing.out.toString();
  }

  /** Writes a value that begins at a column and is indented by {@code depth} levels. */
  private void nested(JsonValue value, int depth, boolean last) {
    int before = out.length();
    flat(value, ", ", ": ");
    int column = before - (out.lastIndexOf("\n", before - 1) + 1);
    boolean fits = column + (out.length() - before) + (last ? 0 : 1) <= WIDTH;
    boolean composite = value instanceof JsonObject || value instanceof JsonArray;
    if (composite && !fits) {
      out.setLength(before);
      broken(value, depth);
    }
  }

  /** Writes the parts of an object or list on lines of their own; anything else flat. */
  private void broken(JsonValue value, int depth) {
    switch (value) {
      case JsonObject object when !object.members().isEmpty() -> {
        out.append("{\n");
        Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
          Map.Entry<String, JsonValue> member = members.next();
          indent(depth + 1);
          quoted(member.getKey());
          out.append(": ");
          nested(member.getValue(), depth + 1, !members.hasNext());
          out.append(members.hasNext() ? ",\n" : "\n");
        }
        indent(depth);
        out.append('}');
      }
      case JsonArray array when !array.items().isEmpty() -> {
        out.append("[\n");
        Iterator<JsonValue> items = array.items().iterator();
        while (items.hasNext()) {
          indent(depth + 1);
          nested(items.next(), depth + 1, !items.hasNext());
          out.append(items.hasNext() ? ",\n" : "\n");
        }
        indent(depth);
        out.append(']');
      }
      case JsonObject _, JsonArray _, JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ ->
          flat(value, ", ", ": ");
    }
  }

  private void indent(int depth) {
    out.repeat(' ', 2 * depth);
  }

  private void flat(JsonValue value, String comma, String colon) {
    switch (value) {
      case JsonObject object -> {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          out.append(separator);
          quoted(member.getKey());
          out.append(colon);
          flat(member.getValue(), comma, colon);
          separator = comma;
        }
        out.append('}');
      }
      case JsonArray(List<JsonValue> items, int _) -> {
        out.append('[');
        String separator = "";
        for (JsonValue item : items) {
          out.append(separator);
          flat(item, comma, colon);
          separator = comma;
        }
        out.append(']');
      }
      case JsonText(String text, int _) -> quoted(text);
      case JsonNumber number -> out.append(number.text());
      case JsonBoolean(boolean truth, int _) -> out.append(truth);
      case JsonNull _ -> out.append("null");
    }
  }

  private void quoted(String text) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
