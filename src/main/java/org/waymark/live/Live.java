package org.waymark.live;

import java.util.concurrent.locks.ReentrantLock;
import org.waymark.store.Contents;
import org.waymark.store.Store;

/**
 * The current {@link Snapshot} behind one reference, and its replacement. Safe for use by many
 * threads; readers never wait for a replacement.
 */
public final class Live implements AutoCloseable {
  private final Store store;
  private final ReentrantLock replacing = new ReentrantLock();
  private volatile State current;
  private boolean closed;

  private Live(Store store) {
    this.store = store;
    this.current = new State(store.contents());
  }

  /**
   * Reads the catalogue of a store.
   *
   * @throws IllegalStateException when nothing was imported into the store yet
   */
  public static Live open(Store store) {
    return new Live(store);
  }

  /**
   * The current snapshot, for one request, which closes it.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Snapshot acquire() {
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

  /**
   * Takes over what the store holds now; does nothing when that is current already. Whoever wrote
   * calls it, so that their next request sees what they wrote.
   */
  public void refresh() {
    replacing.lock();
    try {
      if (!closed && store.version() != current.catalog().version()) {
        Contents contents = store.contents();
        State before = current;
        current = new State(contents);
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
