package org.waymark.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that there are files of, English first. */
public final class Languages {
  private static final List<Say> ALL = load();

  private Languages() {}

  private static List<Say> load() {
    List<Say> all = new ArrayList<>();
    all.add(Say.english());
    Arrays.stream(Locale.getAvailableLocales())
        .filter(locale -> !locale.getLanguage().isEmpty() && !locale.hasExtensions())
        .filter(locale -> !locale.getLanguage().equals("en"))
        .sorted(Comparator.comparing(Locale::toLanguageTag))
        .flatMap(locale -> Say.find(locale).stream())
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** All of them. */
  public static List<Say> all() {
    return ALL;
  }

  /** The language of a tag. */
  public static Optional<Say> find(@Nullable String tag) {
    return ALL.stream().filter(say -> say.tag().equals(tag)).findFirst();
  }

  /**
   * The language to speak to someone in: the one that they chose, else the first that their browser
   * asks for, else English.
   *
   * @param chosen a tag; null or unknown when they chose none
   * @param accepted an {@code Accept-Language} header (RFC 9110, 12.5.4); null when there is none
   */
  public static Say of(@Nullable String chosen, @Nullable String accepted) {
    return find(chosen).or(() -> accepted(accepted)).orElse(Say.english());
  }

  private static Optional<Say> accepted(@Nullable String header) {
    if (header == null || header.length() > 200) {
      return Optional.empty();
    }
    try {
      List<String> tags = ALL.stream().map(Say::tag).toList();
      return find(Locale.lookupTag(Locale.LanguageRange.parse(header), tags));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
