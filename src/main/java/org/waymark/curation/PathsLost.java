package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/**
 * A release or another change was refused because it would take something from people's paths, and
 * nobody said why that is right.
 */
public final class PathsLost extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<PathImpact> losses;

  PathsLost(List<PathImpact> losses) {
    this(Message.of("refused.paths-lost", losses.size()), losses);
  }

  private PathsLost(Message said, List<PathImpact> losses) {
    super(said, Say.english().of(said));
    this.losses = List.copyOf(losses);
  }

  /** Who loses what. */
  public List<PathImpact> losses() {
    return losses;
  }
}
