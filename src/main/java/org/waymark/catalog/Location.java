package org.waymark.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as the catalogue names it.
 *
 * @param city a city's name, null when only the country is known
 * @param country ISO 3166-1 alpha-2
 */
public record Location(@Nullable String city, String country) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** Its name in addresses: {@code london-gb}, or {@code gb} where only the country is known. */
  public String slug() {
    String code = country.toLowerCase(Locale.ROOT);
    if (city == null) {
      return code;
    }
    String bare = MARKS.matcher(Letters.apart(city)).replaceAll("");
    return OTHERS.matcher(bare + "-" + code).replaceAll("-");
  }
}
