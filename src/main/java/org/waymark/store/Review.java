package org.waymark.store;

import org.jspecify.annotations.Nullable;

/**
 * A proposal or a suggestion in the review queue, open or decided.
 *
 * @param number 1 for the first of the store
 * @param held canonical body of the version that the proposal is based on; null where there was
 *     none, or it was deleted or merged, and for a suggestion
 * @param by who brings it, when, why and from what source
 * @param decision null while it is open
 */
public record Review(
    long number, Matter matter, @Nullable String held, Authorship by, @Nullable Decision decision) {

  /** Whether it waits for a decision. */
  public boolean isOpen() {
    return decision == null;
  }

  /**
   * How a review ended.
   *
   * @param by who decided it, when and why
   * @param leftOut what was not taken of an accepted one; null: all of it was taken
   */
  public record Decision(Verdict verdict, Authorship by, @Nullable LeftOut leftOut) {}
}
