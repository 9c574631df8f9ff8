package org.waymark.search;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Reads months, seasons, years and nearness from a query's words. Announced dates lift most, then
 * estimates that fall surely into the time, then those that may. Words such as "deadline" and
 * "starts" say which of an entry's dates is meant; without them either is.
 */
final class DateHints {
  private static final Set<String> DEADLINE_WORDS =
      Set.of(
          "deadline",
          "deadlines",
          "due",
          "closing",
          "closes",
          "close",
          "apply",
          "application",
          "applications",
          "applying",
          "by",
          "before",
          "until");

  private static final Set<String> START_WORDS =
      Set.of("start", "starts", "starting", "begin", "begins", "beginning", "cohort", "happening");

  /** Words that say nothing more once a date is understood. */
  static final Set<String> ABOUT_DATES =
      Set.of(
          "deadline",
          "deadlines",
          "due",
          "closing",
          "closes",
          "close",
          "apply",
          "application",
          "applications",
          "applying",
          "start",
          "starts",
          "starting",
          "begin",
          "begins",
          "beginning",
          "happening",
          "soon",
          "upcoming",
          "next");

  private static final Set<String> BEFORE_SHORT_MONTHS =
      Set.of("in", "by", "before", "deadline", "deadlines", "until", "from", "starting", "during");

  private static final Map<String, List<Month>> SEASONS =
      Map.of(
          "spring", List.of(Month.MARCH, Month.APRIL, Month.MAY),
          "summer", List.of(Month.JUNE, Month.JULY, Month.AUGUST),
          "autumn", List.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER),
          "fall", List.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER),
          "winter", List.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY));

  private static final Set<String> SOON =
      Set.of(
          "closing soon",
          "closes soon",
          "deadline soon",
          "deadlines soon",
          "due soon",
          "soon",
          "upcoming deadline",
          "upcoming deadlines",
          "next deadline",
          "next deadlines",
          "closing",
          "last call",
          "deadline",
          "deadlines",
          "this week",
          "next week");

  private static final Set<String> COMING = Set.of("upcoming", "coming up");

  private static final Map<String, Month> MONTHS = months();

  private static final int PIVOT_DAYS = 21;

  private final LocalDate today;
  private final boolean deadlines;
  private final boolean starts;
  private final boolean dated;

  /**
   * Reads dates as of a day.
   *
   * @param words of the whole query
   */
  DateHints(LocalDate today, List<String> words) {
    this.today = today;
    this.deadlines = words.stream().anyMatch(DEADLINE_WORDS::contains);
    this.starts = words.stream().anyMatch(START_WORDS::contains);
    this.dated = words.stream().anyMatch(word -> MONTHS.containsKey(word) || isYear(word));
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      months.put(name(month, TextStyle.FULL), month);
      months.put(name(month, TextStyle.SHORT), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return months;
  }

  private static String name(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  /**
   * The time that some words say.
   *
   * @param before the word before them
   */
  Optional<Reading.Hint> of(String text, String before) {
    if (SOON.contains(text)) {
      boolean only = text.equals("deadline") || text.equals("deadlines") || text.equals("closing");
      return only && dated
          ? Optional.empty()
          : Optional.of(new Reading.Hint(text, "deadline soon", soon(), Reading.Use.DATES));
    }
    if (COMING.contains(text)) {
      return Optional.of(new Reading.Hint(text, "with dates ahead", coming(), Reading.Use.PASSES));
    }
    return months(text, before)
        .map(months -> new Reading.Hint(text, meaning(months), in(months), Reading.Use.DATES));
  }

  private static boolean isYear(String word) {
    return word.matches("20[2-4]\\d");
  }

  private Optional<List<YearMonth>> months(String text, String before) {
    String[] parts = text.split(" ");
    boolean years = parts.length == 2 && isYear(parts[1]);
    if (text.equals("this month")) {
      return Optional.of(List.of(YearMonth.from(today)));
    }
    if (text.equals("next month")) {
      return Optional.of(List.of(YearMonth.from(today).plusMonths(1)));
    }
    if (parts.length > 2 || (parts.length == 2 && !years)) {
      return Optional.empty();
    }
    Integer year = years ? Integer.valueOf(parts[1]) : null;
    List<Month> season = SEASONS.get(parts[0]);
    if (season != null) {
      return Optional.of(season.stream().map(month -> next(month, season, year)).toList());
    }
    Month month = MONTHS.get(parts[0]);
    if (month != null && (years || isMonth(parts[0], before))) {
      return Optional.of(List.of(next(month, List.of(month), year)));
    }
    if (parts.length == 1 && isYear(text)) {
      List<YearMonth> all = new ArrayList<>();
      for (Month any : Month.values()) {
        all.add(YearMonth.of(Integer.parseInt(text), any));
      }
      return Optional.of(all);
    }
    return Optional.empty();
  }

  /** "may", "march" and the three letters of a month may mean something else. */
  private static boolean isMonth(String word, String before) {
    boolean doubtful = word.equals("may") || word.equals("march") || word.length() == 3;
    return !doubtful || BEFORE_SHORT_MONTHS.contains(before);
  }

  /** The month in a year, or the next one; a winter's first month lies in the year before. */
  private YearMonth next(
      Month month, List<Month> season, @org.jspecify.annotations.Nullable Integer year) {
    if (year != null) {
      boolean before = season.size() > 1 && month == Month.DECEMBER;
      return YearMonth.of(before ? year - 1 : year, month);
    }
    YearMonth last = YearMonth.of(today.getYear(), season.getLast());
    boolean winter = season.size() > 1 && season.contains(Month.DECEMBER);
    int years = today.getYear();
    if (winter) {
      boolean begun = today.getMonthValue() <= season.getLast().getValue();
      return YearMonth.of(
          month == Month.DECEMBER ? (begun ? years - 1 : years) : begun ? years : years + 1, month);
    }
    return YearMonth.of(last.isBefore(YearMonth.from(today)) ? years + 1 : years, month);
  }

  private String meaning(List<YearMonth> months) {
    String when =
        months.size() == 12
            ? String.valueOf(months.getFirst().getYear())
            : title(months.getFirst())
                + (months.size() > 1 ? " to " + title(months.getLast()) : "");
    return (deadlines ? "deadline in " : starts ? "starts in " : "deadline or start in ") + when;
  }

  private static String title(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  /** Where a season is named without more, the start is meant: people name cohorts so. */
  private Query in(List<YearMonth> months) {
    boolean season = months.size() == 3;
    List<Query> ways = new ArrayList<>();
    for (YearMonth month : months) {
      if (deadlines || (!starts && !season)) {
        add(ways, Traits::deadline, month, 1);
      }
      if (!deadlines) {
        add(ways, Traits::start, month, starts || season ? 1 : 0.8f);
      }
    }
    return HintWords.best(ways);
  }

  private interface Dated {
    String trait(Traits.Sureness sure, YearMonth month);
  }

  private static void add(List<Query> ways, Dated dated, YearMonth month, float share) {
    lift(ways, dated.trait(Traits.Sureness.ANNOUNCED, month), share * 8);
    lift(ways, dated.trait(Traits.Sureness.LIKELY, month), share * 4);
    lift(ways, dated.trait(Traits.Sureness.POSSIBLE, month), share * 2.5f);
  }

  private static void lift(List<Query> ways, String trait, float factor) {
    ways.add(HintWords.lift(Traits.query(trait), factor));
  }

  /** The nearer an announced deadline the better; estimated ones come after. */
  private Query soon() {
    return HintWords.best(
        List.of(near(IndexFields.DEADLINE, 3, 6), near(IndexFields.DEADLINE_ESTIMATE, 1, 2)));
  }

  private Query near(String field, float ahead, float nearness) {
    long day = today.toEpochDay();
    return new BooleanQuery.Builder()
        .add(HintWords.lift(LongField.newRangeQuery(field, day, Long.MAX_VALUE), ahead), Occur.MUST)
        .add(LongField.newDistanceFeatureQuery(field, nearness, day, PIVOT_DAYS), Occur.SHOULD)
        .build();
  }

  private Query coming() {
    long day = today.toEpochDay();
    return HintWords.best(
        List.of(
            HintWords.lift(
                LongField.newRangeQuery(IndexFields.DEADLINE, day, Long.MAX_VALUE),
                HintWords.MIDDLE),
            HintWords.lift(
                LongField.newRangeQuery(IndexFields.DEADLINE_ESTIMATE, day, Long.MAX_VALUE),
                HintWords.WEAK)));
  }
}
