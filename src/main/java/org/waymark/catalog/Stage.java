package org.waymark.catalog;

/** What kind of learning an entry is. */
public enum Stage implements Term {
  /** General mathematics, programming, machine learning, economics, law, philosophy. */
  FOUNDATION,
  /** Knowledge of AI safety or AI governance. */
  FIELD,
  /** Projects, research, placements, activities. */
  APPLIED
}
