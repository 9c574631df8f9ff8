package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.place.Journey;

/** Where a person can go for something in person. */
interface Travel {
  /**
   * Whether a place is within reach; a place that is not known is, only for those who go anywhere.
   */
  boolean reaches(@Nullable String city, @Nullable String country);

  /** Whether a place can be reached from home day by day. */
  boolean isNear(@Nullable String city, @Nullable String country);

  /** How far a place is from home. */
  Journey journey(@Nullable String city, @Nullable String country);

  /** The reach in words. */
  Message inWords();
}
