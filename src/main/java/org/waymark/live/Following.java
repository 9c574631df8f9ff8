package org.waymark.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a {@link Live} follow what others write into its store: asks for the store's version again
 * and again, on a thread of its own, until it is closed.
 */
public final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final Live live;
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("following").unstarted(work));
  private boolean failing;

  private Following(Live live) {
    this.live = live;
  }

  /**
   * Begins to follow.
   *
   * @param pause from the end of one look to the next; more than zero
   */
  public static Following start(Live live, Duration pause) {
    Following following = new Following(live);
    long nanos = pause.toNanos();
    var _ =
        following.turns.scheduleWithFixedDelay(following::look, nanos, nanos, TimeUnit.NANOSECONDS);
    return following;
  }

  /** While the store is away the snapshot stays; the log says so once, not at each look. */
  private void look() {
    try {
      live.refresh();
      if (failing) {
        LOG.info("the store can be followed again");
      }
      failing = false;
    } catch (RuntimeException failed) {
      if (!failing) {
        LOG.warn("what others write is not seen for now: {}", failed.getMessage());
      }
      failing = true;
    }
  }

  /** Ends it, after the look under way. Closing twice does no harm. */
  @Override
  public void close() {
    turns.close();
  }
}
