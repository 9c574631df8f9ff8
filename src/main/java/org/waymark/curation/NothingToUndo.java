package org.waymark.curation;

import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** A batch can't be taken back, and why. */
public final class NothingToUndo extends WaymarkException {
  private static final long serialVersionUID = 1L;

  NothingToUndo(Message said) {
    super(said, Say.english().of(said));
  }
}
