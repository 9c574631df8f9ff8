package org.waymark.live;

import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.waymark.search.SearchIndex;
import org.waymark.store.Store;

/**
 * The current {@link Snapshot} behind one reference, and its replacement. Safe for use by many
 * threads; readers never wait for a replacement.
 */
public final class Live implements AutoCloseable {
  private final Store store;
  private final SearchIndex index;
  private final Supplier<LocalDate> today;
  private final ReentrantLock replacing = new ReentrantLock();
  private volatile State current;
  private boolean closed;

  private Live(Store store, SearchIndex index, Supplier<LocalDate> today) {
    this.store = store;
    this.index = index;
    this.today = today;
    this.current = State.of(store.contents(), index, today.get());
  }

  /**
   * Reads the catalogue of a store and has the index hold it, which is built anew if need be.
   *
   * @param today the day as of which deadlines are ahead or past; the index follows it
   * @throws IllegalStateException when nothing was imported into the store yet
   */
  public static Live open(Store store, SearchIndex index, Supplier<LocalDate> today) {
    return new Live(store, index, today);
  }

  /**
   * The current snapshot, for one request, which closes it.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Snapshot acquire() {
    followTheDay();
    while (true) {
      State state = current;
      if (state.hold()) {
        return new Snapshot(state);
      }
      if (state == current) {
        throw new IllegalStateException("closed");
      }
    }
  }

  /** The first request of a day has the index follow it; others meanwhile see the day before. */
  private void followTheDay() {
    if (!current.day().equals(today.get()) && replacing.tryLock()) {
      try {
        refresh();
      } finally {
        replacing.unlock();
      }
    }
  }

  /**
   * Takes over what the store holds now; does nothing when that is current already. Whoever wrote
   * calls it, so that their next request sees what they wrote.
   */
  public void refresh() {
    replacing.lock();
    try {
      LocalDate day = today.get();
      boolean holds = store.version() == current.catalog().version() && current.day().equals(day);
      if (!closed && !holds) {
        State before = current;
        current = State.of(store.contents(), index, day);
        before.release();
      }
    } finally {
      replacing.unlock();
    }
  }

  /**
   * Lets go of the current snapshot; those that were taken stay usable until they are closed.
   * Closing twice does no harm.
   */
  @Override
  public void close() {
    replacing.lock();
    try {
      if (!closed) {
        closed = true;
        current.release();
      }
    } finally {
      replacing.unlock();
    }
  }
}
