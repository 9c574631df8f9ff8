package org.waymark.say;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The languages that there are files of, English first. */
public final class Languages {
  private static final List<Say> ALL = load();

  /** Compares names by their letters alone. */
  private static final Collator NAMES = letters();

  private Languages() {}

  private static Collator letters() {
    Collator collator = Collator.getInstance(Locale.ROOT);
    collator.setStrength(Collator.PRIMARY);
    return collator.freeze();
  }

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

  /** The code of a country by its name in any of the languages, accents or none; empty for none. */
  public static Optional<String> findCountry(String name) {
    Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    return named(name, codes.stream().toList(), Say::country);
  }

  /**
   * The code of a language by its name in any of the languages, accents or none; empty for none.
   */
  public static Optional<String> findLanguage(String name) {
    return named(name, List.of(Locale.getISOLanguages()), Say::language);
  }

  private static Optional<String> named(
      String name, List<String> codes, BiFunction<Say, String, String> names) {
    String typed = name.strip();
    return ALL.stream()
        .flatMap(
            say -> codes.stream().filter(code -> NAMES.compare(names.apply(say, code), typed) == 0))
        .findFirst();
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
