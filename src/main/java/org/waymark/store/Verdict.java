package org.waymark.store;

import org.waymark.catalog.Term;

/** What became of a proposed value. */
public enum Verdict implements Term {
  /** It holds now, as it was proposed or as it was mended. */
  ACCEPTED,
  /** It does not. */
  DECLINED,
  /** A newer proposal took its place, or there is nothing left to decide. */
  SUPERSEDED
}
