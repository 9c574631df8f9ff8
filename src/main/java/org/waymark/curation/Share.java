package org.waymark.curation;

/**
 * A part of a whole, both counted.
 *
 * @param part 0 to the whole
 */
public record Share(long part, long whole) {
  /** Checks. */
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /** Whether there is anything to have a share of. */
  public boolean isMeasured() {
    return whole > 0;
  }

  /** From 0 to 1; 0 where there is no whole. */
  public double ratio() {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
