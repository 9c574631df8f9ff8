package org.waymark.catalog;

/** The root of everything that Waymark throws about what it was given; never about its own bugs. */
public abstract class WaymarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception whose message says what was wrong, where, and what would be right. */
  protected WaymarkException(String message) {
    super(message);
  }

  /** The same, with the cause beneath it. */
  protected WaymarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
