package org.waymark.curation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.Planner;

/**
 * The gaps of the newest catalogue, worked out beside the requests once one asks for them. Safe for
 * use by many threads.
 */
public final class GapsWatch {
  /**
   * One of its own: the one that answers requests keeps what it prepared for the real catalogue.
   */
  private final Planner planner;

  private final Beside<State, Gaps> gaps;

  private record State(long version, LocalDate day) {}

  /**
   * A watch over nothing yet.
   *
   * @param executor on which they are worked out, for half a minute or so
   */
  public GapsWatch(Planner planner, Executor executor) {
    this.planner = planner.another();
    this.gaps = new Beside<>("gaps", executor);
  }

  /**
   * The newest gaps that are known, which may be those of an earlier version or day; then those of
   * this one are being worked out. Empty before the first.
   */
  public Optional<Gaps> newest(Catalog catalog, LocalDate day) {
    return gaps.newest(new State(catalog.version(), day), () -> Gaps.of(catalog, planner, day));
  }
}
