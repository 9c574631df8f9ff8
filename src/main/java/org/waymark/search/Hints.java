package org.waymark.search;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.waymark.place.City;
import org.waymark.place.Countries;
import org.waymark.place.Region;

/** Reads places, money, dates and stages of life from a query's words. */
final class Hints {
  private static final int LONGEST = 4;
  private static final double NEAR_METRES = 60_000;

  /** A city that no entry names is taken for a place only from this size on. */
  private static final long LARGE_CITY = 400_000;

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "near", "around", "at", "close", "nearby", "from");

  private static final Map<String, Set<Region>> REGIONS =
      Map.ofEntries(
          Map.entry("europe", Set.of(Region.EUROPE)),
          Map.entry("european", Set.of(Region.EUROPE)),
          Map.entry("africa", Set.of(Region.AFRICA)),
          Map.entry("african", Set.of(Region.AFRICA)),
          Map.entry("asia", Set.of(Region.ASIA)),
          Map.entry("asian", Set.of(Region.ASIA)),
          Map.entry("oceania", Set.of(Region.OCEANIA)),
          Map.entry("south america", Set.of(Region.SOUTH_AMERICA)),
          Map.entry("latin america", Set.of(Region.SOUTH_AMERICA)),
          Map.entry("latam", Set.of(Region.SOUTH_AMERICA)),
          Map.entry("north america", Set.of(Region.NORTH_AMERICA)));

  private static final Map<String, Meaning> WORDS = words();

  /** A filter by one value of a facet. */
  private record Meaning(Facet facet, String value, String text, boolean replaces) {}

  private final View view;
  private final Set<String> plain;

  Hints(View view, Set<String> plain) {
    this.view = view;
    this.plain = plain;
  }

  private static Map<String, Meaning> words() {
    Map<String, Meaning> words = new HashMap<>();
    put(
        words,
        Facet.FUNDED,
        "true",
        "pays a stipend or a grant",
        true,
        "funded",
        "stipend",
        "stipends",
        "paid",
        "fully funded",
        "with pay",
        "scholarship",
        "scholarships",
        "salary");
    put(
        words,
        Facet.SETTING,
        "online",
        "can be done online",
        true,
        "online",
        "remote",
        "remotely",
        "virtual",
        "from home");
    put(
        words,
        Facet.SETTING,
        "in-person",
        "in person",
        true,
        "in person",
        "inperson",
        "onsite",
        "on site",
        "offline",
        "residential");
    put(
        words,
        Facet.OPEN,
        "true",
        "open for applications now",
        true,
        "open now",
        "applications open",
        "currently open",
        "open applications",
        "rolling",
        "apply now",
        "accepting applications");
    put(
        words,
        Facet.CAREER_STAGE,
        "undergraduate",
        "open to undergraduates",
        true,
        "undergrad",
        "undergrads",
        "undergraduate",
        "undergraduates",
        "bachelor",
        "bachelors");
    put(
        words,
        Facet.CAREER_STAGE,
        "high-school",
        "open to high-school students",
        true,
        "high school",
        "high schooler",
        "high schoolers",
        "highschool",
        "teenager",
        "teenagers",
        "secondary school",
        "teens",
        "high school students");
    put(
        words,
        Facet.CAREER_STAGE,
        "graduate",
        "open to graduate students",
        true,
        "grad student",
        "grad students",
        "graduate student",
        "graduate students",
        "masters student",
        "phd student",
        "phd students");
    put(
        words,
        Facet.CAREER_STAGE,
        "professional",
        "open to professionals",
        true,
        "professional",
        "professionals",
        "mid career",
        "midcareer",
        "senior",
        "experienced",
        "career changer",
        "career changers");
    put(
        words,
        Facet.MENTORING,
        "mentored",
        "with a mentor",
        true,
        "mentor",
        "mentors",
        "mentored",
        "mentorship",
        "with mentor",
        "supervised",
        "supervision");
    put(
        words,
        Facet.TYPE,
        "program",
        "programs",
        true,
        "program",
        "programs",
        "programme",
        "programmes");
    put(
        words,
        Facet.TYPE,
        "organization",
        "organizations",
        true,
        "organization",
        "organizations",
        "organisation",
        "organisations",
        "orgs",
        "nonprofits");
    return Map.copyOf(words);
  }

  private static void put(
      Map<String, Meaning> words,
      Facet facet,
      String value,
      String text,
      boolean replaces,
      String... spellings) {
    for (String spelling : spellings) {
      words.put(spelling, new Meaning(facet, value, text, replaces));
    }
  }

  /** The filters of a query's words, longest runs of words first, each word once. */
  List<Reading.Hint> of(List<String> words) {
    List<Reading.Hint> hints = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int taken = 0;
      for (int length = Math.min(LONGEST, words.size() - at); length > 0 && taken == 0; length--) {
        List<String> run = words.subList(at, at + length);
        String text = String.join(" ", run);
        String before = at == 0 ? "" : words.get(at - 1);
        if (length > 1 && view.isName(text)) {
          taken = length;
        } else if (!plain.contains(text)) {
          Optional<Reading.Hint> hint = hint(text, before);
          hint.ifPresent(hints::add);
          taken = hint.isPresent() ? length : 0;
        }
      }
      at += Math.max(1, taken);
    }
    return hints;
  }

  private Optional<Reading.Hint> hint(String text, String before) {
    Meaning meaning = WORDS.get(text);
    if (meaning != null) {
      return Optional.of(
          new Reading.Hint(
              text, meaning.text, value(meaning.facet, meaning.value), meaning.replaces));
    }
    if (text.equals("free") || text.equals("no cost") || text.equals("free of charge")) {
      return Optional.of(
          new Reading.Hint(
              text, "free", DoubleField.newRangeQuery(Range.COST.parameter(), 0, 0), true));
    }
    Optional<Reading.Hint> month = month(text, before);
    return month.isPresent() ? month : place(text, before);
  }

  static Query value(Facet facet, String value) {
    return new TermQuery(
        new Term(
            Documents.FACETS.getDimConfig(facet.parameter()).indexFieldName,
            FacetsConfig.pathToString(facet.parameter(), value)));
  }

  private static Optional<Reading.Hint> month(String text, String before) {
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      String brief = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      boolean bare = month == Month.MAY || month == Month.MARCH;
      boolean dated = !bare || Set.of("in", "by", "before", "deadline", "until").contains(before);
      if (dated && (text.equals(name) || (text.equals(brief) && !bare))) {
        String title = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Optional.of(
            new Reading.Hint(
                text,
                "deadline or start in or around " + title,
                new BooleanQuery.Builder()
                    .add(
                        IntField.newExactQuery(IndexFields.DEADLINE_MONTH, month.getValue()),
                        Occur.SHOULD)
                    .add(
                        IntField.newExactQuery(IndexFields.START_MONTH, month.getValue()),
                        Occur.SHOULD)
                    .build(),
                true));
      }
    }
    return Optional.empty();
  }

  private Optional<Reading.Hint> place(String text, String before) {
    Set<Region> regions = REGIONS.get(text);
    if (regions != null) {
      return Optional.of(new Reading.Hint(text, "in " + title(text), countries(regions), true));
    }
    boolean named = BEFORE_PLACES.contains(before);
    Optional<String> country = country(text, named);
    if (country.isPresent()) {
      return Optional.of(
          new Reading.Hint(
              text,
              "in " + Countries.name(country.get()),
              value(Facet.COUNTRY, country.get()),
              true));
    }
    return city(text, named)
        .map(city ->
            new Reading.Hint(
                text,
                "in or near " + city.name(),
                LatLonPoint.newDistanceQuery(
                    IndexFields.AT, city.at().latitude(), city.at().longitude(), NEAR_METRES),
                true));
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

  private Query countries(Set<Region> regions) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String code : Locale.getISOCountries()) {
      if (Countries.region(code).filter(regions::contains).isPresent()) {
        any.add(value(Facet.COUNTRY, code), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static String title(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
