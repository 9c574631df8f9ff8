package org.waymark.search;

import org.waymark.catalog.Term;

/** An order of results. */
public enum Sort implements Term {
  /** The best answer first. */
  RELEVANCE,
  /** The next announced deadline first; what has none comes after, the best answer first. */
  DEADLINE,
  /** The nearest first; needs a place. */
  DISTANCE,
  /** The last changed first. */
  UPDATED,
  /** By name. */
  NAME
}
