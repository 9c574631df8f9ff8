package org.waymark.catalog;

/** How much of a week something takes. */
public enum Intensity implements Term {
  FULL_TIME,
  PART_TIME,
  SELF_PACED
}
