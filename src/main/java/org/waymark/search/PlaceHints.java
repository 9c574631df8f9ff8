package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.waymark.place.City;
import org.waymark.place.Countries;
import org.waymark.place.Region;

/** Reads cities, countries, regions and languages from a query's words. */
final class PlaceHints {
  private static final double NEAR_KM = 60;
  private static final double HALF_AS_NEAR_KM = 15;

  /** What is of a place, its groups and desks, counts so much more than what also is there. */
  private static final float OF_THE_PLACE = 1.4f;

  private static final List<String> LOCAL_KINDS =
      List.of("local-group", "university-group", "coworking");

  /** A city that no entry names is taken for a place only from this size on. */
  private static final long LARGE_CITY = 400_000;

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "near", "around", "at", "close", "nearby", "from", "to");

  private static final Map<String, Region> REGIONS =
      Map.ofEntries(
          Map.entry("europe", Region.EUROPE),
          Map.entry("european", Region.EUROPE),
          Map.entry("africa", Region.AFRICA),
          Map.entry("african", Region.AFRICA),
          Map.entry("asia", Region.ASIA),
          Map.entry("asian", Region.ASIA),
          Map.entry("oceania", Region.OCEANIA),
          Map.entry("south america", Region.SOUTH_AMERICA),
          Map.entry("latin america", Region.SOUTH_AMERICA),
          Map.entry("latin american", Region.SOUTH_AMERICA),
          Map.entry("latam", Region.SOUTH_AMERICA),
          Map.entry("north america", Region.NORTH_AMERICA));

  /** Latin America reaches beyond the continent. */
  private static final List<String> LATIN = List.of("MX", "CR", "GT", "PA", "DO", "CU", "HN", "SV");

  private static final Map<String, String> PEOPLES =
      Map.ofEntries(
          Map.entry("american", "US"),
          Map.entry("america", "US"),
          Map.entry("usa", "US"),
          Map.entry("british", "GB"),
          Map.entry("english", "GB"),
          Map.entry("canadian", "CA"),
          Map.entry("australian", "AU"),
          Map.entry("indian", "IN"),
          Map.entry("dutch", "NL"),
          Map.entry("swiss", "CH"),
          Map.entry("brazilian", "BR"),
          Map.entry("swedish", "SE"),
          Map.entry("danish", "DK"),
          Map.entry("norwegian", "NO"),
          Map.entry("israeli", "IL"),
          Map.entry("mexican", "MX"),
          Map.entry("nigerian", "NG"),
          Map.entry("kenyan", "KE"),
          Map.entry("singaporean", "SG"),
          Map.entry("filipino", "PH"),
          Map.entry("italian", "IT"),
          Map.entry("polish", "PL"),
          Map.entry("czech", "CZ"),
          Map.entry("irish", "IE"));

  /** Languages that are a country's adjective as well. */
  private static final Map<String, List<String>> LANGUAGES =
      Map.of(
          "spanish", List.of("es", "ES"),
          "french", List.of("fr", "FR"),
          "german", List.of("de", "DE"),
          "portuguese", List.of("pt", "PT"),
          "chinese", List.of("zh", "CN"),
          "mandarin", List.of("zh", "CN"),
          "japanese", List.of("ja", "JP"),
          "korean", List.of("ko", "KR"),
          "vietnamese", List.of("vi", "VN"),
          "turkish", List.of("tr", "TR"));

  private final View view;

  PlaceHints(View view) {
    this.view = view;
  }

  /**
   * The place that some words say.
   *
   * @param before the word before them
   */
  Optional<Reading.Hint> of(String text, String before) {
    Region region = REGIONS.get(text);
    if (region != null) {
      return hint(text, "in " + title(text), in(region, text.startsWith("lat")));
    }
    List<String> language = LANGUAGES.get(text.replace(" speaking", ""));
    if (language != null) {
      return Optional.of(
          new Reading.Hint(
              text,
              "in " + title(text.replace(" speaking", "")),
              HintWords.best(
                  List.of(
                      HintWords.lift(
                          Traits.query(Traits.language(language.getFirst())), HintWords.STRONG),
                      inOrAbout(language.getLast(), HintWords.MIDDLE))),
              Reading.Use.WEIGHS));
    }
    boolean named = BEFORE_PLACES.contains(before);
    Optional<String> country =
        PEOPLES.containsKey(text)
            ? Optional.of(PEOPLES.getOrDefault(text, text))
            : country(text, named);
    if (country.isPresent()) {
      return hint(text, country.get());
    }
    return city(text, named).flatMap(city -> hint(text, "in or near " + city.name(), near(city)));
  }

  private static Optional<Reading.Hint> hint(String text, String meaning, Query query) {
    return Optional.of(new Reading.Hint(text, meaning, query, Reading.Use.COUNTS));
  }

  /** What is in a country; where nothing is, what is on its continent. */
  private Optional<Reading.Hint> hint(String text, String code) {
    String in = "in " + Countries.name(code);
    Optional<Region> region = Countries.region(code);
    return view.countries().contains(code) || region.isEmpty()
        ? hint(text, in, inOrAbout(code, HintWords.STRONG))
        : hint(text, "near or " + in, in(region.get(), false));
  }

  /** What is in a country; less, what is about its policy and its field, wherever it is. */
  private Query inOrAbout(String code, float factor) {
    List<Query> ways = new ArrayList<>();
    ways.add(HintWords.lift(HintWords.value(Facet.COUNTRY, code), factor));
    view.catalog()
        .vocabularies()
        .planning()
        .jurisdictions()
        .forEach((topic, countries) -> {
          if (countries.equals(List.of(code))) {
            ways.add(HintWords.lift(HintWords.value(Facet.TOPIC, topic), HintWords.MIDDLE));
          }
        });
    return HintWords.best(ways);
  }

  /** Nearest first, then elsewhere in the country. */
  private Query near(City city) {
    List<Query> ways = new ArrayList<>();
    for (City place : view.places()) {
      double away = city.at().kilometresTo(place.at());
      if (away <= NEAR_KM) {
        Query there = new TermQuery(new Term(IndexFields.CITY, Documents.cityKey(place)));
        float nearness = (float) (HALF_AS_NEAR_KM / (HALF_AS_NEAR_KM + away));
        ways.add(HintWords.lift(there, HintWords.STRONG + nearness));
        ways.add(
            HintWords.lift(both(there, local()), OF_THE_PLACE * (HintWords.STRONG + nearness)));
      }
    }
    ways.add(HintWords.lift(HintWords.value(Facet.COUNTRY, city.country()), HintWords.WEAK));
    return HintWords.best(ways);
  }

  private static Query local() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    LOCAL_KINDS.forEach(kind -> any.add(HintWords.value(Facet.KIND, kind), Occur.SHOULD));
    return any.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  /** Country names count anywhere; two letters only where they are the usual short names. */
  private static Optional<String> country(String text, boolean named) {
    boolean brief = text.length() <= 2 && !Set.of("uk", "us", "eu").contains(text);
    boolean us = text.equals("us") && !named;
    return brief || us || text.equals("eu") ? Optional.empty() : Countries.find(text);
  }

  private Optional<City> city(String text, boolean named) {
    Optional<City> found = view.gazetteer().findCity(text, null);
    return found.filter(city ->
        text.length() > 2
            && (named || view.cities().contains(city.name()) || city.population() >= LARGE_CITY));
  }

  private static Query in(Region region, boolean latin) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String code : Locale.getISOCountries()) {
      if (Countries.region(code).filter(region::equals).isPresent()
          || (latin && LATIN.contains(code))) {
        any.add(HintWords.value(Facet.COUNTRY, code), Occur.SHOULD);
      }
    }
    return HintWords.lift(any.build(), HintWords.STRONG);
  }

  private static String title(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
