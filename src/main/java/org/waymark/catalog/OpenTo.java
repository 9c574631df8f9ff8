package org.waymark.catalog;

import java.util.List;

/**
 * A circle outside which one may not join.
 *
 * @param universities names or organization ids of the universities whose members may join
 * @param students whether only students may join
 */
public record OpenTo(List<String> universities, boolean students) {
  /** Checks and copies. */
  public OpenTo {
    universities = List.copyOf(universities);
  }
}
