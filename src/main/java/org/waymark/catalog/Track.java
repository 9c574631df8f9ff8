package org.waymark.catalog;

/** A goal that a path serves: doing engineering, conceptual or governance work. */
public enum Track implements Term {
  ENGINEERING,
  CONCEPTUAL,
  GOVERNANCE
}
