package org.waymark.json;

import java.util.Collection;
import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.say.Say;

/** What is wrong with data, as messages that many forms share, and in English. */
public final class Faults {
  static final Message TEXT = Message.of("json.a-text");
  static final Message NUMBER = Message.of("json.a-number");
  static final Message WHOLE_NUMBER = Message.of("json.a-whole-number");
  static final Message FLAG = Message.of("json.true-or-false");
  static final Message LIST = Message.of("json.a-list");
  static final Message OBJECT = Message.of("json.an-object");

  private static final int LISTED = 24;

  private Faults() {}

  /** One line of English, for a terminal: {@code file:line pointer: message; expected …}. */
  public static String line(Problem problem) {
    StringBuilder text = new StringBuilder();
    int line = problem.line();
    if (problem.file() != null) {
      text.append(problem.file()).append(line > 0 ? ":" + line : "").append(' ');
    } else if (line > 0) {
      text.append("line ").append(line).append(' ');
    }
    if (!problem.pointer().isEmpty()) {
      text.append(problem.pointer()).append(": ");
    }
    return text.append(english(problem)).toString();
  }

  /** What is wrong and what would be right, in English. */
  public static String english(Problem problem) {
    Say english = Say.english();
    return english.of(problem.message()) + "; expected " + english.of(problem.expected());
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
    List<String> all = List.copyOf(known);
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
