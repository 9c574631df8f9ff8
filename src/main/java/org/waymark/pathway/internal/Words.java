package org.waymark.pathway.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/** Messages for values that limits and proposals name. */
final class Words {
  private Words() {}

  /** A number as a field of a profile writes it: without a needless fraction. */
  static String number(double value) {
    return value == Math.rint(value)
        ? "%.0f".formatted(value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** What stands for an answer that the profile doesn't give. */
  static Message notSaid() {
    return Message.of("not-said");
  }

  /** A value that a field of the profile takes. */
  static Message answer(String value) {
    return Message.of("answer." + value);
  }

  /** Country names; more than three are counted. */
  static Message countries(List<String> codes) {
    if (codes.isEmpty()) {
      return notSaid();
    }
    List<Message.Country> named = codes.stream().limit(3).map(Message.Country::new).toList();
    return codes.size() > 3
        ? Message.of("countries.and-others", named, codes.size() - 3)
        : Message.verbatim(named);
  }

  static Message languages(List<String> tags) {
    return tags.isEmpty()
        ? notSaid()
        : Message.verbatim(
            tags.stream().map(Words::primary).distinct().map(Message.Language::new).toList());
  }

  /** The primary subtag of a BCP 47 tag. */
  static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** A city and its country, or whichever of them is known; null when neither is. */
  static @Nullable Message place(@Nullable String city, @Nullable String country) {
    List<?> parts =
        Stream.of(city, country == null ? null : new Message.Country(country))
            .filter(Objects::nonNull)
            .toList();
    return parts.isEmpty() ? null : Message.verbatim(parts);
  }

  /** Sentences one after another. */
  static Message sentences(List<Message> sentences) {
    return sentences.stream()
        .reduce((all, next) -> Message.of("list.sentences", all, next))
        .orElse(Message.verbatim(""));
  }
}
