package org.waymark.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.say.Say;

/** Problems that every language has words for. */
public final class Faults {
  static final Message TEXT = Message.of("json.a-text");
  static final Message NUMBER = Message.of("json.a-number");
  static final Message WHOLE_NUMBER = Message.of("json.a-whole-number");
  static final Message FLAG = Message.of("json.true-or-false");
  static final Message LIST = Message.of("json.a-list");
  static final Message OBJECT = Message.of("json.an-object");

  private static final int LISTED = 24;

  private Faults() {}

  /** A problem as messages tell it; its English is that of the messages. */
  public static Problem of(
      @Nullable String file, int line, String pointer, Message message, Message expected) {
    Say english = Say.english();
    return new Problem(
        file,
        line,
        pointer,
        english.of(message),
        english.of(expected),
        new Problem.Said(message, expected));
  }

  /** That a value of the wrong kind stands somewhere. */
  static Message stands(JsonValue value) {
    return Message.of("json.stands", value.told());
  }

  /** That a text is none of those that can stand somewhere. */
  static Message unknown(String text) {
    return Message.of("json.unknown", text);
  }

  /** What would be right: the nearest of the known, or all where they are few. */
  static Message oneOf(String unknown, Collection<String> known) {
    String nearest = unknown.isEmpty() ? null : Vocabularies.nearest(unknown, known);
    String all = String.join(", ", known);
    if (known.size() > LISTED) {
      return nearest == null
          ? Message.of("json.a-known-one")
          : Message.of("json.a-known-one.perhaps", nearest);
    }
    return nearest == null
        ? Message.of("json.one-of", all)
        : Message.of("json.one-of.perhaps", nearest, all);
  }
}
