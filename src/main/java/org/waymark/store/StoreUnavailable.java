package org.waymark.store;

import org.waymark.catalog.WaymarkException;

/** The database cannot be opened or reached as it was named. */
public final class StoreUnavailable extends WaymarkException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message) {
    super(message);
  }

  StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
