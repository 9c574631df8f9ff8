package org.waymark.web.desk;

import java.util.List;
import java.util.Locale;

/**
 * A field of an entry as its form asks for it.
 *
 * @param name its name in JSON
 * @param help what it means, from the schema
 * @param shape how it is asked for
 * @param options what can be chosen; empty where it is typed
 * @param members the fields of a group, or of each row
 * @param isRequired whether an entry must have it
 */
record EntryField(
    String name,
    String help,
    Shape shape,
    List<String> options,
    List<EntryField> members,
    boolean isRequired) {
  /** How a field is asked for. */
  enum Shape {
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
  String label() {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.equals("url")
        ? "URL"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
