package org.waymark.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.account.Accounts;
import org.waymark.curation.EmptySearches;
import org.waymark.saved.SavedPaths;

/**
 * What is done beside the requests: each minute searches that found nothing are written down; at
 * the start and every day after, what was not used for a year is deleted, and ended sessions.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final SavedPaths paths;
  private final EmptySearches searches;
  private final Accounts accounts;
  private final ScheduledExecutorService days =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("upkeep").unstarted(work));

  private Upkeep(SavedPaths paths, EmptySearches searches, Accounts accounts) {
    this.paths = paths;
    this.searches = searches;
    this.accounts = accounts;
  }

  static Upkeep start(SavedPaths paths, EmptySearches searches, Accounts accounts) {
    Upkeep upkeep = new Upkeep(paths, searches, accounts);
    var _ = upkeep.days.scheduleAtFixedRate(upkeep::eraseUnused, 0, 1, TimeUnit.DAYS);
    var _ = upkeep.days.scheduleAtFixedRate(upkeep::writeSearches, 1, 1, TimeUnit.MINUTES);
    return upkeep;
  }

  /** A day on which the database is away is made up for by the next. */
  private void eraseUnused() {
    try {
      accounts.deleteOld();
      int erased = paths.eraseUnused();
      if (erased > 0) {
        LOG.info("deleted {} saved paths that were not used for a year", erased);
      }
      int forgotten = searches.deleteOld();
      if (forgotten > 0) {
        LOG.info("deleted {} searches that nobody made for a year", forgotten);
      }
    } catch (RuntimeException failed) {
      LOG.warn("what was not used for a year waits for tomorrow: {}", failed.getMessage());
    }
  }

  private void writeSearches() {
    try {
      searches.flush();
    } catch (RuntimeException failed) {
      LOG.warn("searches of the last minute that found nothing are lost: {}", failed.getMessage());
    }
  }

  @Override
  public void close() {
    days.shutdownNow();
    writeSearches();
  }
}
