package org.waymark.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Waymark throws about what it was given; never about its own bugs. Its
 * text is English, for programs, logs and the command line; a page says {@link #said()}.
 */
public abstract class WaymarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Message said;

  /**
   * An exception whose message says what was wrong, where, and what would be right, in English
   * alone: no page shows it.
   */
  protected WaymarkException(String message) {
    super(message);
    this.said = null;
  }

  /** The same, with the cause beneath it. */
  protected WaymarkException(String message, Throwable cause) {
    super(message, cause);
    this.said = null;
  }

  /**
   * An exception that a page may show.
   *
   * @param said what was wrong, where, and what would be right
   * @param english the same in words
   */
  protected WaymarkException(Message said, String english) {
    super(english);
    this.said = said;
  }

  /** What was wrong, where, and what would be right, for a page in any language. */
  public Message said() {
    return said == null ? Message.verbatim(Objects.toString(getMessage(), "")) : said;
  }
}
