package org.waymark.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selective programs that begin near each other, and which of them to apply to.
 *
 * @param window first and last month of the starts, {@code 2027-05/2027-07}
 * @param apply ids of the best set, in the order of their value
 * @param fallback id of the step that goes on if none admits; null: the base plan begins later
 * @param independent chance of at least one admission if all take place and decisions are
 *     independent, 0 to 1
 * @param correlated the same if one hidden score decides all
 * @param choices the set first, then the others
 */
public record ApplicationWindow(
    String window,
    List<String> apply,
    @Nullable String fallback,
    double independent,
    double correlated,
    List<Choice> choices) {
  /** Checks and copies. */
  public ApplicationWindow {
    apply = List.copyOf(apply);
    choices = List.copyOf(choices);
  }
}
