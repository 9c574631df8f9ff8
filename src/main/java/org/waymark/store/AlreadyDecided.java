package org.waymark.store;

import org.waymark.catalog.WaymarkException;

/** A review that is to be decided is not open: it was decided before, or never was there. */
public final class AlreadyDecided extends WaymarkException {
  private static final long serialVersionUID = 1L;

  AlreadyDecided(long number) {
    super("there is no open review " + number + "; look at the queue again");
  }
}
