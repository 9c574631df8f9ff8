package org.waymark.catalog;

/** For whom an entry is. */
public enum EntryLevel implements Term {
  /** No AI safety knowledge; school or undergraduate basics. */
  OPEN,
  /** An introductory course, or working-level basics. */
  AFTER_INTRO,
  /** Solid technical, policy, legal or research skill. */
  SKILLED,
  /** A research record, doctorate-level mathematics, or seniority. */
  ADVANCED
}
