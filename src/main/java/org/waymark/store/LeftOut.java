package org.waymark.store;

import java.util.List;

/**
 * What of an accepted review was not taken.
 *
 * @param pointers JSON pointers to the fields, at least one
 * @param why the reason, for everyone
 */
public record LeftOut(List<String> pointers, String why) {
  /** Copies and checks. */
  public LeftOut {
    pointers = List.copyOf(pointers);
    if (pointers.isEmpty() || why.isBlank()) {
      throw new IllegalArgumentException("left out: " + pointers + ", because: " + why);
    }
  }
}
