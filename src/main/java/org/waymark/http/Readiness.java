package org.waymark.http;

/** Says whether one part that answers depend on is there. */
@FunctionalInterface
public interface Readiness {
  /** Whether the part answers; false or an exception means that it does not. */
  boolean isReady();
}
