package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with data that was given, where it stands, and what would be right.
 *
 * @param file path below the catalogue's folder, such as {@code programs/arena.json}; null when the
 *     data did not come from a file
 * @param line 1 for the first line; 0 when not known
 * @param pointer JSON pointer (RFC 6901) to the value; empty for the whole
 * @param message what is wrong
 * @param expected what would be right
 * @param said the same for other languages; null where only English has the words
 */
public record Problem(
    @Nullable String file,
    int line,
    String pointer,
    String message,
    String expected,
    @Nullable Said said) {
  /** What is wrong and what would be right, as messages. */
  public record Said(Message message, Message expected) {}

  /** A problem that is told in English only. */
  public Problem(@Nullable String file, int line, String pointer, String message, String expected) {
    this(file, line, pointer, message, expected, null);
  }

  /** The same problem in a file, at a line. */
  public Problem at(@Nullable String inFile, int onLine) {
    return new Problem(inFile, onLine, pointer, message, expected, said);
  }

  /** One line for a terminal: {@code file:line pointer: message; expected …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (file != null) {
      text.append(file);
      if (line > 0) {
        text.append(':').append(line);
      }
      text.append(' ');
    } else if (line > 0) {
      text.append("line ").append(line).append(' ');
    }
    if (!pointer.isEmpty()) {
      text.append(pointer).append(": ");
    }
    return text.append(message).append("; expected ").append(expected).toString();
  }
}
