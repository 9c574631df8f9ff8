package org.waymark.curation;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that takes a while to work out, worked out beside the requests once one asks for it, so
 * that none waits. Safe for use by many threads.
 *
 * @param <K> what it is worked out from
 * @param <V> what it is
 */
public final class Beside<K, V> {
  private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

  private final String what;
  private final Executor executor;
  private final AtomicReference<@Nullable Known<K, V>> newest = new AtomicReference<>();
  private final AtomicBoolean underWay = new AtomicBoolean();

  /**
   * Nothing is known yet.
   *
   * @param what it is, for the log
   * @param executor on which it is worked out
   */
  public Beside(String what, Executor executor) {
    this.what = what;
    this.executor = executor;
  }

  private record Known<K, V>(K key, V value) {}

  /**
   * The newest that is known, which may be of an earlier key; then that of this one is being worked
   * out. Empty before the first.
   */
  public Optional<V> newest(K key, Supplier<V> work) {
    Known<K, V> known = newest.get();
    if ((known == null || !known.key().equals(key)) && underWay.compareAndSet(false, true)) {
      executor.execute(() -> run(key, work));
    }
    return known();
  }

  /** The newest that is known; nothing is begun. */
  public Optional<V> known() {
    return Optional.ofNullable(newest.get()).map(Known::value);
  }

  private void run(K key, Supplier<V> work) {
    try {
      newest.set(new Known<>(key, work.get()));
    } catch (RuntimeException failed) {
      LOG.warn("{} could not be worked out", what, failed);
    } finally {
      underWay.set(false);
    }
  }
}
