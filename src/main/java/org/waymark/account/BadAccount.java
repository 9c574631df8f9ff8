package org.waymark.account;

import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;

/** An account can't be made or changed as it is asked for. */
public final class BadAccount extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final String field;

  BadAccount(String field, Message said) {
    super(said, Say.english().of(said));
    this.field = field;
  }

  /** What is wrong: {@code name}, {@code password}, {@code role} or {@code link}. */
  public String field() {
    return field;
  }
}
