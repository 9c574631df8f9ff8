package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/** Where a person can go for something in person. */
interface Travel {
  /**
   * Whether a place is within reach; a place that is not known is, only for those who go anywhere.
   */
  boolean reaches(@Nullable String city, @Nullable String country);

  /** Whether a place can be reached from home day by day. */
  boolean isNear(@Nullable String city, @Nullable String country);

  /** Whether a place is known to be too far from home to be reached from there day by day. */
  boolean isAway(@Nullable String city, @Nullable String country);

  /** The reach in words. */
  Message inWords();
}
