package org.waymark.curation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;

/**
 * The reference people's paths, planned beside the requests once one asks for them, so that none
 * waits. Safe for use by many threads.
 */
public final class ReferenceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceWatch.class);

  private final Planner planner;
  private final AtomicReference<@Nullable ReferencePaths> newest = new AtomicReference<>();
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final Executor executor;

  /**
   * A watch that plans with a planner.
   *
   * @param executor on which it plans, some seconds at a time
   */
  public ReferenceWatch(Planner planner, Executor executor) {
    this.planner = planner;
    this.executor = executor;
  }

  /**
   * The newest paths that are known, which may be those of an earlier version or day; then those of
   * this one are being planned and hold in some seconds. Empty before the first.
   */
  public Optional<ReferencePaths> newest(Catalog catalog, LocalDate day) {
    ReferencePaths known = newest.get();
    boolean current =
        known != null && known.version() == catalog.version() && known.day().equals(day);
    if (!current && underWay.compareAndSet(false, true)) {
      executor.execute(() -> plan(catalog, day));
    }
    return Optional.ofNullable(newest.get());
  }

  private void plan(Catalog catalog, LocalDate day) {
    try {
      newest.set(ReferencePaths.of(catalog, planner, day));
    } catch (RuntimeException failed) {
      LOG.warn("the reference people's paths could not be planned", failed);
    } finally {
      underWay.set(false);
    }
  }
}
