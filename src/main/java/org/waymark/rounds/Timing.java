package org.waymark.rounds;

import org.waymark.catalog.Term;

/** How an offering's dates are known. */
public enum Timing implements Term {
  /** A coming round is announced. */
  ANNOUNCED,
  /** From the program's own earlier rounds. */
  FORECAST,
  /** From its newest round and its cadence, or from its kind's habit. */
  TYPICAL,
  /** One can begin at any time. */
  ROLLING
}
