package org.waymark.catalog;

/** Where a person stands in education and work; {@code ANY} only as a demand. */
public enum CareerStage implements Term {
  HIGH_SCHOOL,
  UNDERGRADUATE,
  GRADUATE,
  PROFESSIONAL,
  ANY
}
