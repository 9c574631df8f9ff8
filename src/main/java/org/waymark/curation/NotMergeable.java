package org.waymark.curation;

import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** Two entries can't be made one, and why. */
public final class NotMergeable extends WaymarkException {
  private static final long serialVersionUID = 1L;

  NotMergeable(Message said) {
    super(said, Say.english().of(said));
  }
}
