package org.waymark.saved;

import org.waymark.catalog.WaymarkException;

/** More than one path may hold. */
public final class TooMuch extends WaymarkException {
  private static final long serialVersionUID = 1L;

  TooMuch(String message) {
    super(message);
  }
}
