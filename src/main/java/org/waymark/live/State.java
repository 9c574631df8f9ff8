package org.waymark.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.catalog.Catalog;
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
  private final AtomicInteger holders = new AtomicInteger(1);

  State(Contents contents) {
    this.catalog = contents.catalog();
    this.addresses = new Addresses(catalog, contents);
  }

  Catalog catalog() {
    return catalog;
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
    holders.decrementAndGet();
  }
}
