package org.waymark.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A query with what it should find.
 *
 * @param style what it tests, such as {@code typo}
 * @param grades by an entry's id: 3 exactly wanted, 2 good, 1 related; what is absent is not
 */
public record JudgedQuery(String id, String text, String style, Map<String, Integer> grades) {
  /** Copies. */
  public JudgedQuery {
    grades = Collections.unmodifiableMap(new TreeMap<>(grades));
  }

  int grade(String entry) {
    return grades.getOrDefault(entry, 0);
  }

  int bestGrade() {
    return grades.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
