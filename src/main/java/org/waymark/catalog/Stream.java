package org.waymark.catalog;

import java.util.List;

/**
 * A part of a program with its own demands and teaching, for one track; both lists replace those of
 * the entry.
 */
public record Stream(
    Track track, String name, List<SkillLevel> prerequisites, List<SkillLevel> teaches) {
  /** Checks and copies. */
  public Stream {
    prerequisites = List.copyOf(prerequisites);
    teaches = List.copyOf(teaches);
  }
}
