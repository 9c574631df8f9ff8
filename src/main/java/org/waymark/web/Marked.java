package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message in which links are marked: {@code See [how it works].} Translators move the
 * marks with the words.
 *
 * @param href where it leads; null: nowhere
 */
public record Marked(String text, @Nullable String href) {
  /**
   * The pieces of a message.
   *
   * @param to where its links lead, in their order
   */
  public static List<Marked> of(String message, List<String> to) {
    List<Marked> pieces = new ArrayList<>();
    int link = 0;
    for (String piece : message.split("(?=\\[)|(?<=\\])", -1)) {
      boolean marked = piece.startsWith("[") && piece.endsWith("]");
      pieces.add(
          marked
              ? new Marked(piece.substring(1, piece.length() - 1), to.get(link++))
              : new Marked(piece, null));
    }
    return pieces;
  }
}
