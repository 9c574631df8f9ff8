package org.waymark.saved;

import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** More than one path may hold. */
public final class TooMuch extends WaymarkException {
  private static final long serialVersionUID = 1L;

  TooMuch(Message said) {
    super(said, Say.english().of(said));
  }
}
