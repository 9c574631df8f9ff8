package org.waymark.catalog;

/** Whether an entry runs, or stands, now. */
public enum Status implements Term {
  /** Runs, or stands, now. */
  ACTIVE,
  /** Announced, has not run. */
  UPCOMING,
  /** Does not run at present. */
  PAUSED,
  /** Over; see {@link Facts#succeededBy()}. */
  ENDED,
  /** Nothing says. */
  UNKNOWN;

  /** Whether it neither is over nor pauses, as far as is known. */
  public boolean isCurrent() {
    return this != ENDED && this != PAUSED;
  }
}
