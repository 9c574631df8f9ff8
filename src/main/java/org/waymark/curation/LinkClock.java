package org.waymark.curation;

import java.time.Instant;

/** The time by which links are checked, and how it passes. */
public interface LinkClock {
  /** The time now. */
  Instant now();

  /**
   * Comes back at a time, at once where it is past.
   *
   * @throws InterruptedException when the run is to end
   */
  void waitUntil(Instant time) throws InterruptedException;
}
