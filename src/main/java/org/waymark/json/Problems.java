package org.waymark.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;

/** Collects what is wrong with one text, as it is read. */
final class Problems {
  private final @Nullable String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(@Nullable String file) {
    this.file = file;
  }

  void add(int line, String pointer, Message message, Message expected) {
    found.add(new Problem(file, line, pointer, message, expected));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, in the order of the lines. */
  List<Problem> list() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  /** The value, or the problems where there are any. */
  <T> Parsed<T> result(T value) {
    return found.isEmpty() ? new Parsed<>(value, List.of()) : new Parsed<>(null, list());
  }

  /** A pointer to a member or item below another. */
  static String below(String pointer, String name) {
    return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
  }
}
