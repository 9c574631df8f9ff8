package org.waymark.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.saved.SavedPaths;

/** What is done at the start and every day after: unused paths are deleted. */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final SavedPaths paths;
  private final ScheduledExecutorService days =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("upkeep").unstarted(work));

  private Upkeep(SavedPaths paths) {
    this.paths = paths;
  }

  static Upkeep start(SavedPaths paths) {
    Upkeep upkeep = new Upkeep(paths);
    var _ = upkeep.days.scheduleAtFixedRate(upkeep::eraseUnused, 0, 1, TimeUnit.DAYS);
    return upkeep;
  }

  /** A day on which the database is away is made up for by the next. */
  private void eraseUnused() {
    try {
      int erased = paths.eraseUnused();
      if (erased > 0) {
        LOG.info("deleted {} saved paths that were not used for a year", erased);
      }
    } catch (RuntimeException failed) {
      LOG.warn("unused saved paths wait for tomorrow: {}", failed.getMessage());
    }
  }

  @Override
  public void close() {
    days.shutdownNow();
  }
}
