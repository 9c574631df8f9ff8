package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with data that was given, where it stands, and what would be right.
 *
 * @param file path below the catalogue's folder, such as {@code programs/arena.json}; null when the
 *     data did not come from a file
 * @param line 1 for the first line; 0 when not known
 * @param pointer JSON pointer (RFC 6901) to the value; empty for the whole
 * @param message what is wrong, as a part of a sentence
 * @param expected what would be right, as a part of a sentence
 */
public record Problem(
    @Nullable String file, int line, String pointer, Message message, Message expected) {
  /** The same problem in a file, at a line. */
  public Problem at(@Nullable String inFile, int onLine) {
    return new Problem(inFile, onLine, pointer, message, expected);
  }
}
