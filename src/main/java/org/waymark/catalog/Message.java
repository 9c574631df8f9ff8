package org.waymark.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to tell a person, not yet in words: which message, and what it tells of. Whoever shows
 * it has the words of a language.
 *
 * @param key of a message in the files of messages; empty for what is the same in every language
 * @param arguments in the order in which the message numbers them: numbers, days, names as they
 *     are, {@link Term}s, {@link Named} things, amounts, other messages, and lists of these
 */
public record Message(String key, List<Object> arguments) {
  /** Something that each language has its own name for. */
  public sealed interface Named {}

  /** A country by its ISO 3166-1 alpha-2 code. */
  public record Country(String code) implements Named {}

  /** A language by its BCP 47 tag. */
  public record Language(String tag) implements Named {}

  /** The month of a day. */
  public record Month(LocalDate of) implements Named {}

  /**
   * A value of an editable vocabulary.
   *
   * @param kind {@code skill}, {@code topic}, {@code role}, {@code background} …
   * @param name in English, for languages that have none of their own
   */
  public record Label(String kind, String id, String name) implements Named {}

  /** Copies. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** What needs no words: a name, an id, a number, a list of names. */
  public static Message verbatim(Object what) {
    return new Message("", List.of(what));
  }
}
