package org.waymark.store;

import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** A review that is to be decided is not open: it was decided before, or never was there. */
public final class AlreadyDecided extends WaymarkException {
  private static final long serialVersionUID = 1L;

  AlreadyDecided(long number) {
    this(Message.of("refused.already-decided", String.valueOf(number)));
  }

  private AlreadyDecided(Message said) {
    super(said, Say.english().of(said));
  }
}
