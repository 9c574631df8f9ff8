package org.waymark.pathway.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Money;

/** Short plain words for values that reasons and limits name. */
final class Words {
  private Words() {}

  /** A number without a needless fraction. */
  static String number(double value) {
    return value == Math.rint(value)
        ? "%.0f".formatted(value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  static String money(Money money) {
    return number(money.amount()) + " " + money.currency();
  }

  /** Country names; more than three are counted. */
  static String countries(List<String> codes) {
    if (codes.isEmpty()) {
      return "not said";
    }
    String names = codes.stream().limit(3).map(Words::country).collect(Collectors.joining(", "));
    return codes.size() > 3 ? names + " or " + (codes.size() - 3) + " others" : names;
  }

  static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  static String languages(List<String> tags) {
    return tags.isEmpty()
        ? "not said"
        : tags.stream()
            .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** The primary subtag of a BCP 47 tag. */
  static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** A city and its country, or whichever of them is known; empty when neither is. */
  static String place(@Nullable String city, @Nullable String country) {
    if (city == null) {
      return country == null ? "" : country(country);
    }
    return country == null ? city : city + ", " + country(country);
  }
}
