package org.waymark.catalog;

/** Who learns with a person or guides them. */
public enum Mentoring implements Term {
  /** An expert guides one's own work. */
  MENTORED,
  /** Someone leads the group. */
  FACILITATED,
  /** Others take it at the same time. */
  PEER,
  /** Alone. */
  NONE
}
