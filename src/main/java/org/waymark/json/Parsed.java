package org.waymark.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Problem;

/**
 * What was read, or everything that is wrong with it.
 *
 * @param value null exactly when there are problems
 * @param problems in the order of the text
 */
public record Parsed<T>(@Nullable T value, List<Problem> problems) {
  /** Checks and copies. */
  public Parsed {
    problems = List.copyOf(problems);
    if ((value == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either a value or problems");
    }
  }

  /**
   * The value.
   *
   * @throws InvalidData when there are problems
   */
  public T orThrow() {
    if (value == null) {
      throw new InvalidData(problems);
    }
    return value;
  }
}
