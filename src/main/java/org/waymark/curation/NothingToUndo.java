package org.waymark.curation;

import org.waymark.catalog.WaymarkException;

/** A batch can't be taken back, and why. */
public final class NothingToUndo extends WaymarkException {
  private static final long serialVersionUID = 1L;

  NothingToUndo(String message) {
    super(message);
  }
}
