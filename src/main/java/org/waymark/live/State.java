package org.waymark.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.search.SearchIndex;
import org.waymark.search.Searcher;
import org.waymark.store.Contents;

/**
 * One version of everything, held as long as it is the current one or a snapshot uses it.
 *
 * <p>It counts its holders, {@link Live} among them; who comes after the last one has gone finds it
 * closed and takes the next state.
 */
final class State {
  private final Catalog catalog;
  private final Addresses addresses;
  private final Searcher searcher;
  private final LocalDate day;
  private final AtomicInteger holders = new AtomicInteger(1);

  private State(Catalog catalog, Contents contents, Searcher searcher, LocalDate day) {
    this.catalog = catalog;
    this.addresses = new Addresses(catalog, contents);
    this.searcher = searcher;
    this.day = day;
  }

  /** Has the index hold what the store holds, as of a day. */
  static State of(Contents contents, SearchIndex index, LocalDate day) {
    Catalog catalog = contents.catalog();
    Map<String, Instant> changedAt =
        contents.live().stream()
            .collect(Collectors.toMap(held -> held.entry().id(), Contents.Live::changedAt));
    index.refresh(catalog, changedAt, day);
    return new State(catalog, contents, index.acquire(), day);
  }

  Catalog catalog() {
    return catalog;
  }

  Searcher searcher() {
    return searcher;
  }

  /** The day as of which deadlines are ahead or past. */
  LocalDate day() {
    return day;
  }

  Addresses addresses() {
    return addresses;
  }

  /** Adds a holder; false when the state is closed already. */
  boolean hold() {
    return holders.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
  }

  /** Takes a holder away; the last one closes the state. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      searcher.close();
    }
  }
}
