package org.waymark.app;

import org.waymark.catalog.WaymarkException;

/** A setting is unknown, or its value is not of its form. */
final class BadConfiguration extends WaymarkException {
  private static final long serialVersionUID = 1L;

  BadConfiguration(String message) {
    super(message);
  }

  BadConfiguration(String message, Throwable cause) {
    super(message, cause);
  }
}
