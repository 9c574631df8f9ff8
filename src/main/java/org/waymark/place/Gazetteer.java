package org.waymark.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EditDistance;
import org.waymark.catalog.Letters;

/**
 * Cities by name, in many spellings and languages. Made from GeoNames' data: cities of 15,000
 * people and more, capitals, and every city that the catalogue names. Of several that bear a name,
 * the one in the given country or division wins, then the largest. Immutable; one instance serves
 * everyone.
 */
public final class Gazetteer {
  private final CityNames names;
  private final List<City> cities;

  private Gazetteer(List<City> cities, byte[] names) {
    this.names = new CityNames(names, cities);
    this.cities = cities;
  }

  private static final class Holder {
    private static final Gazetteer LOADED = read();
  }

  /** The gazetteer in the jar, read on first use. */
  public static Gazetteer load() {
    return Holder.LOADED;
  }

  /** The line that the licence of GeoNames' data asks for. */
  public static String attribution() {
    return "Place names and coordinates: GeoNames (geonames.org), CC BY 4.0";
  }

  private static Gazetteer read() {
    byte[] names = bytes("city-names.tsv.gz");
    String lines = new String(bytes("cities.tsv.gz"), StandardCharsets.UTF_8);
    return new Gazetteer(lines.lines().map(new CityReader()::read).toList(), names);
  }

  private static byte[] bytes(String resource) {
    InputStream raw = Gazetteer.class.getResourceAsStream(resource);
    if (raw == null) {
      throw new IllegalStateException(resource + " is missing from the jar");
    }
    try (InputStream in = new GZIPInputStream(raw, 65536)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines of cities; the few hundred time zones among them are made once each. */
  private static final class CityReader {
    private final Map<String, ZoneId> zones = new HashMap<>();

    City read(String line) {
      String[] f = line.split("\t", -1);
      return new City(
          Long.parseLong(f[0]),
          f[1],
          f[2],
          f[3],
          new Coordinates(Double.parseDouble(f[4]), Double.parseDouble(f[5])),
          Long.parseLong(f[6]),
          zones.computeIfAbsent(f[7], ZoneId::of));
    }
  }

  /** A name as it is compared: lower case, no diacritics or punctuation, "saint" for "st". */
  static String fold(String name) {
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (plain) {
      return name.toLowerCase(Locale.ROOT);
    }
    String folded = Letters.apart(name);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || c == '\'' || c == '’') {
        continue;
      }
      boolean part = Character.isLetterOrDigit(c) || type == Character.COMBINING_SPACING_MARK;
      if (part) {
        kept.append(c);
      } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    }
    String text = kept.toString().strip();
    return text.startsWith("st ") ? "saint " + text.substring(3) : text;
  }

  /** All cities, the largest first. */
  public List<City> cities() {
    return cities;
  }

  /**
   * The city that a name means: "Cologne", "Köln", "Cambridge, UK", "Cambridge MA", "NYC".
   *
   * @param country ISO 3166-1 alpha-2, or null when not said; a country or division within the name
   *     counts as well
   */
  public Optional<City> findCity(String name, @Nullable String country) {
    List<City> bearers = names.bearers(fold(name));
    return choose(bearers, country, null)
        .or(() -> findQualified(name, country))
        .or(() -> findTranscribed(name, country));
  }

  /** A name in which umlauts are written with an e, as in "Tuebingen". */
  private Optional<City> findTranscribed(String name, @Nullable String country) {
    String plain = fold(name).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    return choose(names.bearers(plain), country, null);
  }

  private Optional<City> findQualified(String name, @Nullable String country) {
    int split = name.lastIndexOf(',');
    if (split < 0) {
      split = name.strip().lastIndexOf(' ');
    }
    if (split <= 0) {
      return Optional.empty();
    }
    String city = name.substring(0, split);
    String qualifier = name.substring(split + 1).strip();
    List<City> bearers = names.bearers(fold(city));
    String admin = qualifier.toUpperCase(Locale.ROOT);
    Optional<City> inDivision = choose(bearers, country, UsStates.code(qualifier).orElse(admin));
    if (inDivision.isPresent()) {
      return inDivision;
    }
    return Countries.find(qualifier).flatMap(code -> choose(bearers, code, null));
  }

  private static Optional<City> choose(
      List<City> bearers, @Nullable String country, @Nullable String admin) {
    return bearers.stream()
        .filter(city -> country == null || city.country().equals(country))
        .filter(
            city -> admin == null || (city.country().equals("US") && city.admin().equals(admin)))
        .reduce((a, b) -> curated(bearers, a) || a.population() >= b.population() ? a : b);
  }

  /** A city put first by the editorial names stays first. */
  private static boolean curated(List<City> bearers, City city) {
    return bearers.getFirst().equals(city)
        && bearers.stream().anyMatch(other -> other.population() > city.population());
  }

  /** Cities whose names begin with what was typed, the largest first. */
  public List<City> suggest(String prefix, int limit) {
    String from = fold(prefix);
    if (from.isEmpty()) {
      return List.of();
    }
    return names.beginningWith(from).stream()
        .distinct()
        .sorted(Comparator.comparingLong(City::population).reversed())
        .limit(limit)
        .toList();
  }

  /**
   * Cities whose names are spelt much like one that is not known: at most a third of its letters
   * have to be added, taken away, changed or swapped; the nearest first, then the largest.
   */
  public List<City> nearSpellings(String name, @Nullable String country, int limit) {
    String wanted = fold(name);
    int most = Math.max(1, Math.min(3, wanted.length() / 3));
    Map<City, Integer> nearest = new HashMap<>();
    names.forEach((known, line) -> {
      int distance = EditDistance.of(wanted, known, most);
      if (distance <= most) {
        for (City city : names.bearers(line)) {
          if (country == null || city.country().equals(country)) {
            nearest.merge(city, distance, Math::min);
          }
        }
      }
    });
    return nearest.entrySet().stream()
        .sorted(
            Map.Entry.<City, Integer>comparingByValue()
                .thenComparingLong(e -> -e.getKey().population())
                .thenComparingLong(e -> e.getKey().geonameId()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Cities within a distance, the nearest first. */
  public List<City> citiesWithin(Coordinates centre, double kilometres) {
    return cities.stream()
        .filter(city -> city.at().kilometresTo(centre) <= kilometres)
        .sorted(Comparator.comparingDouble(city -> city.at().kilometresTo(centre)))
        .toList();
  }
}
