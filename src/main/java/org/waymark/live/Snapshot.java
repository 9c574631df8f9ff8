package org.waymark.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.catalog.Catalog;
import org.waymark.search.Searcher;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;

/**
 * One version of the catalogue with everything made from it. A request takes one from {@link
 * Live#acquire} and closes it in the end, so that whatever it shows agrees with itself. Safe for
 * use by many threads.
 */
public final class Snapshot implements AutoCloseable {
  private final State state;
  private final AtomicBoolean closed = new AtomicBoolean();

  Snapshot(State state) {
    this.state = state;
  }

  /** The entries and vocabularies. */
  public Catalog catalog() {
    return state.catalog();
  }

  /** The catalogue's version. */
  public long version() {
    return state.catalog().version();
  }

  /** The index at this version, to be asked as long as the snapshot is open. */
  public Searcher searcher() {
    return state.searcher();
  }

  /** An entry with its own version and when that was written; empty when it is not live. */
  public Optional<Contents.Live> versionOf(String id) {
    return Optional.ofNullable(state.addresses().held(id));
  }

  /** The newest version of each entry that was deleted or merged, in the order of the ids. */
  public List<EntryVersion> gone() {
    return state.addresses().gone();
  }

  /** What an id leads to. */
  public Lookup lookup(String id) {
    return state.addresses().lookup(id);
  }

  /** Gives it back. Closing twice does no harm. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      state.release();
    }
  }
}
