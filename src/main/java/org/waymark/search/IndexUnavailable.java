package org.waymark.search;

import org.waymark.catalog.WaymarkException;

/** The index's folder cannot be used: locked by another process, or not writable. */
public final class IndexUnavailable extends WaymarkException {
  private static final long serialVersionUID = 1L;

  IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
