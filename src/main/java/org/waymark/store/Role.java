package org.waymark.store;

import org.waymark.catalog.Term;

/** What an account may do; each role may do what those before it may. */
public enum Role implements Term {
  /** Sees the desk: what waits for a decision, the work lists, histories. */
  ADVISE,
  /** Decides on reviews, edits entries, reverts. */
  EDIT,
  /** Makes, resets and disables accounts. */
  ADMIN;

  /** Whether it may do what another role may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
