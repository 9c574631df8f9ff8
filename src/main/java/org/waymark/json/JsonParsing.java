package org.waymark.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into {@link JsonValue}s with their lines. Strict as RFC 8259 has it, and a name
 * that stands twice in one object is a problem too.
 */
public final class JsonParsing {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final Problems problems;

  private JsonParsing(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Reads UTF-8. */
  public static Parsed<JsonValue> parse(byte[] utf8, @Nullable String file) {
    Problems problems = new Problems(file);
    JsonValue value = parse(utf8, problems);
    return value == null ? new Parsed<>(null, problems.list()) : problems.result(value);
  }

  /** Reads text. */
  public static Parsed<JsonValue> parse(String text, @Nullable String file) {
    return parse(text.getBytes(StandardCharsets.UTF_8), file);
  }

  /** Reads UTF-8; null, with a problem added, where it is no JSON. */
  static @Nullable JsonValue parse(byte[] utf8, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      if (parser.nextToken() == null) {
        problems.add(1, "", Message.of("json.nothing"), Message.of("json.a-json-value"));
        return null;
      }
      JsonValue value = new JsonParsing(parser, problems).value("");
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        problems.add(line, "", Message.of("json.after-end"), Message.of("json.one-json-value"));
      }
      return value;
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      problems.add(
          Math.max(line, 0),
          "",
          Message.of("json.broken", reason(broken)),
          Message.of("json.broken.right"));
      return null;
    }
  }

  /** What is wrong, in a line. */
  static String reason(JacksonException broken) {
    String text = broken.getOriginalMessage();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private JsonValue value(String pointer) {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer, line);
      case START_ARRAY -> array(pointer, line);
      case VALUE_STRING -> new JsonText(parser.getString(), line);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer, line);
      case VALUE_TRUE -> new JsonBoolean(true, line);
      case VALUE_FALSE -> new JsonBoolean(false, line);
      case VALUE_NULL -> new JsonNull(line);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private JsonValue number(String pointer, int line) {
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      problems.add(line, pointer, Message.of("json.too-large"), Message.of("json.too-large.right"));
      return new JsonNumber(0, line);
    }
    return new JsonNumber(value, line);
  }

  private JsonObject object(String pointer, int line) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int nameLine = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      String below = Problems.below(pointer, name);
      if (members.putIfAbsent(name, value(below)) != null) {
        problems.add(
            nameLine, below, Message.of("json.twice", name), Message.of("json.each-name-once"));
      }
    }
    return new JsonObject(members, line);
  }

  private JsonArray array(String pointer, int line) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + '/' + items.size()));
    }
    return new JsonArray(items, line);
  }

  /**
   * The line of the value that a pointer names, or of the nearest one above it that exists; 0 where
   * the text is no JSON.
   */
  public static int lineOf(byte[] utf8, String pointer) {
    JsonValue value = parse(utf8, new Problems(null));
    return value == null ? 0 : lineOf(value, pointer);
  }

  /** The line of the part of a value that a pointer names, or of the nearest above it. */
  static int lineOf(JsonValue value, String pointer) {
    JsonValue at = value;
    int line = at.line();
    for (String part : pointer.split("/", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      JsonValue next = child(at, part.replace("~1", "/").replace("~0", "~"));
      if (next == null) {
        return line;
      }
      at = next;
      line = at.line();
    }
    return line;
  }

  private static @Nullable JsonValue child(JsonValue value, String name) {
    return switch (value) {
      case JsonObject object -> object.get(name);
      case JsonArray array -> item(array, name);
      case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> null;
    };
  }

  private static @Nullable JsonValue item(JsonArray array, String name) {
    if (!name.matches("\\d{1,6}")) {
      return null;
    }
    int index = Integer.parseInt(name);
    return index < array.items().size() ? array.items().get(index) : null;
  }
}
