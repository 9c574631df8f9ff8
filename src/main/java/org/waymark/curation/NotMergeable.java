package org.waymark.curation;

import org.waymark.catalog.WaymarkException;

/** Two entries can't be made one, and why. */
public final class NotMergeable extends WaymarkException {
  private static final long serialVersionUID = 1L;

  NotMergeable(String message) {
    super(message);
  }
}
