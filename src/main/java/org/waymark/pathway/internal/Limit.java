package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Breach;

/**
 * One hard constraint: what may never be broken, with its name and its justification. What depends
 * on the rest of the plan (demands, capacity) is checked where steps are put together, by {@link
 * Demands} and {@link Capacity}.
 */
interface Limit {
  /** Stable name, as the contract shows it. */
  String code();

  /** Why the offering is not for this person; null when the limit holds. */
  @Nullable Breach breach(Offering offering, Person person);
}
