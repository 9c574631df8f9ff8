package org.waymark.store;

import org.jspecify.annotations.Nullable;

/**
 * A proposal in the review queue, open or decided.
 *
 * @param number 1 for the first of the store
 * @param held canonical body of the version that the proposal is based on; null where there was
 *     none, or it was deleted or merged
 * @param by who proposes it, when, why and from what source
 * @param decision null while it is open
 */
public record Review(
    long number,
    Proposal proposal,
    @Nullable String held,
    Authorship by,
    @Nullable Decision decision) {

  /** Whether it waits for a decision. */
  public boolean isOpen() {
    return decision == null;
  }

  /**
   * How a review ended.
   *
   * @param by who decided it, when and why
   */
  public record Decision(Verdict verdict, Authorship by) {}
}
