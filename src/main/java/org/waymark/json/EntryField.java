package org.waymark.json;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A field of an entry as its form asks for it.
 *
 * @param name its name in JSON
 * @param help what it means, from the schema
 * @param shape how it is asked for
 * @param options what can be chosen; empty where it is typed
 * @param members the fields of a group, or of each row
 * @param isRequired whether an entry must have it
 * @param isReference whether ids of entries stand in it
 */
public record EntryField(
    String name,
    String help,
    Shape shape,
    List<String> options,
    List<EntryField> members,
    boolean isRequired,
    boolean isReference) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.]\\d{1,6})?");

  /** How a field is asked for. */
  public enum Shape {
    /** One line. */
    TEXT,
    /** Some lines. */
    LONG_TEXT,
    /** A number. */
    NUMBER,
    /** Yes, no, or not stated. */
    YES_OR_NO,
    /** One of some. */
    CHOICE,
    /** Texts, one a line. */
    LINES,
    /** Any of some. */
    CHOICES,
    /** Several fields that belong together. */
    GROUP,
    /** The same fields again and again. */
    ROWS
  }

  /** What people read: the name's words, {@code hours per week}. */
  public String label() {
    return label(name);
  }

  /** The same of any name. */
  public static String label(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.equals("url")
        ? "URL"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * What was typed for a field of one value, in JSON. What can't be what it should (a word for a
   * number) becomes a text, so that nothing typed is lost and reading the entry says what is wrong.
   */
  public JsonValue value(String typed, int line) {
    return switch (shape) {
      case NUMBER ->
          NUMBER.matcher(typed).matches()
              ? new JsonNumber(Double.parseDouble(typed), line)
              : new JsonText(typed, line);
      case YES_OR_NO ->
          switch (typed) {
            case "yes", "true" -> new JsonBoolean(true, line);
            case "no", "false" -> new JsonBoolean(false, line);
            default -> new JsonText(typed, line);
          };
      case TEXT, LONG_TEXT, CHOICE, LINES, CHOICES, GROUP, ROWS -> new JsonText(typed, line);
    };
  }
}
