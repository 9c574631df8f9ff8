package org.waymark.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes and forms that facts are written in. All tables are the JDK's own. */
public final class Codes {
  /** A deadline's zone that means anywhere on earth, UTC−12. */
  public static final String ANYWHERE_ON_EARTH = "AoE";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES =
      Stream.concat(
              Arrays.stream(Locale.getISOLanguages()),
              Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
          .filter(language -> !language.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final int LONGEST_ID = 80;

  private Codes() {}

  /** Whether a text is an ISO 3166-1 alpha-2 country code. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** Whether a text is an ISO 4217 currency code. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** Whether a text is a well-formed BCP 47 tag of a known language. */
  public static boolean isLanguage(String tag) {
    try {
      return LANGUAGES.contains(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }

  /** Whether a text is {@value #ANYWHERE_ON_EARTH} or an IANA time zone. */
  public static boolean isZone(String zone) {
    return zone.equals(ANYWHERE_ON_EARTH) || ZoneId.getAvailableZoneIds().contains(zone);
  }

  /** Whether a text is a kebab-case slug of at most {@value #LONGEST_ID} letters. */
  public static boolean isId(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }

  /**
   * An id for something of a name: its letters and digits with hyphens between, cut at the end of a
   * word; empty where the name has no Latin letter or digit.
   *
   * @param longest in letters, 1 to {@value #LONGEST_ID}
   */
  public static String idOf(String name, int longest) {
    String id =
        MARKS
            .matcher(Letters.apart(name))
            .replaceAll("")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return id.length() <= longest ? id : id.substring(0, longest).replaceAll("-[^-]*$", "");
  }

  /** Whether a text is an absolute http or https address with a host. */
  public static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getRawAuthority() != null && !uri.getRawAuthority().isBlank();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
