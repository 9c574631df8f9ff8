package org.waymark.catalog;

/** How much an entry serves each track, 0 (not) to 3 (made for it). */
public record TrackFit(int engineering, int conceptual, int governance) {
  private static final int WELL = 2;

  /** The fit for one track, 0 to 3. */
  public int of(Track track) {
    return switch (track) {
      case ENGINEERING -> engineering;
      case CONCEPTUAL -> conceptual;
      case GOVERNANCE -> governance;
    };
  }

  /** Whether it serves a track well, not just at all. */
  public boolean serves(Track track) {
    return of(track) >= WELL;
  }
}
