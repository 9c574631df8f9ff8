package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.WaymarkException;

/**
 * A release or another change was refused because it would take something from people's paths, and
 * nobody said why that is right.
 */
public final class PathsLost extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<PathImpact> losses;

  PathsLost(List<PathImpact> losses) {
    super("it would take something from %d reference people's paths".formatted(losses.size()));
    this.losses = List.copyOf(losses);
  }

  /** Who loses what. */
  public List<PathImpact> losses() {
    return losses;
  }
}
