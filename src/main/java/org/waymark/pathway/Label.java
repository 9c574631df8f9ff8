package org.waymark.pathway;

import org.waymark.catalog.Term;

/** How likely an admission is for this person. */
public enum Label implements Term {
  /** Under 0.15. */
  REACH,
  /** 0.15 up to 0.4. */
  MATCH,
  /** 0.4 and more. */
  SAFETY
}
