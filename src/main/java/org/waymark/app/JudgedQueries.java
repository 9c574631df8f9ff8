package org.waymark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.search.JudgedQuery;

/**
 * Reads judged queries, one JSON object a line: {@code id}, {@code query}, {@code style}, {@code
 * relevant}.
 */
final class JudgedQueries {
  private JudgedQueries() {}

  /**
   * The queries of a file; those without any graded entry are left out, since nothing is known of
   * them.
   *
   * @throws org.waymark.json.InvalidData for a line that is no JSON
   * @throws BadConfiguration for a line of another form
   * @throws UncheckedIOException when the file can't be read
   */
  static List<JudgedQuery> read(Path file) {
    List<JudgedQuery> queries = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          queries.add(query(line, file + ":" + number));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return queries.stream().filter(query -> !query.grades().isEmpty()).toList();
  }

  private static JudgedQuery query(String line, String at) {
    if (!(JsonParsing.parse(line, at).orThrow() instanceof JsonObject query)) {
      throw new BadConfiguration(at + ": this is no JSON object");
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (JsonValue wanted : items(query.get("relevant"))) {
      if (wanted instanceof JsonObject one && one.get("grade") instanceof JsonNumber grade) {
        items(one.get("ids"))
            .forEach(id -> grades.merge(text(id, at), (int) grade.value(), Math::max));
      }
    }
    return new JudgedQuery(
        text(query.get("id"), at),
        text(query.get("query"), at),
        text(query.get("style"), at),
        grades);
  }

  private static List<JsonValue> items(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of();
  }

  private static String text(@Nullable JsonValue value, String at) {
    if (value instanceof JsonText text) {
      return text.value();
    }
    throw new BadConfiguration(at + ": id, query and style must be texts, and ids a list of texts");
  }
}
