package org.waymark.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Money;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Pay;
import org.waymark.catalog.PayPeriod;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Term;
import org.waymark.pathway.Admission;
import org.waymark.place.Countries;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.DeadlineZone;

/** Facts in plain words, never finer than they are known. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_ALONE =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

  /** The numbers that "about 1 in" is followed by. */
  private static final int[] ONE_IN = {
    2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 200
  };

  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("in-person", "in person"),
          Map.entry("hybrid", "partly in person"),
          Map.entry("three-a-year", "about three times a year"),
          Map.entry("twice-yearly", "about twice a year"),
          Map.entry("irregular", "from time to time"),
          Map.entry("once", "once"),
          Map.entry("rolling", "all the time"),
          Map.entry("yearly", "about once a year"),
          Map.entry("quarterly", "about four times a year"),
          Map.entry("monthly", "about once a month"),
          Map.entry("self-paced", "at your own pace"),
          Map.entry("open", "anyone: no AI safety knowledge needed"),
          Map.entry("after-intro", "people who have done an introductory course"),
          Map.entry("skilled", "people with solid technical, policy or research skills"),
          Map.entry("advanced", "people with a research record or seniority"));

  private Words() {}

  /** A vocabulary's value as a reader says it. */
  public static String of(Term term) {
    return TERMS.getOrDefault(term.id(), term.id().replace('-', ' '));
  }

  /** The same with a capital. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A day: {@code 5 January 2027}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A date, as fine as it is known. */
  public static String date(PartialDate date) {
    if (date.isExact()) {
      return day(date.earliest());
    }
    return date.month() > 0 ? MONTH.format(date.earliest()) : String.valueOf(date.year());
  }

  /** A month: {@code March 2027}. */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** Days between which something falls: an announced day, or months that are an estimate. */
  public static String range(DateRange range) {
    if (range.isExact()) {
      return day(range.from()) + zone(range.zone());
    }
    YearMonth from = YearMonth.from(range.from());
    YearMonth until = YearMonth.from(range.until());
    if (from.equals(until)) {
      return "around " + MONTH.format(range.from());
    }
    boolean oneYear = from.getYear() == until.getYear();
    String first = (oneYear ? MONTH_ALONE : MONTH).format(range.from());
    return "around " + first + " to " + MONTH.format(range.until());
  }

  private static String zone(@Nullable String zone) {
    if (zone == null) {
      return "";
    }
    return zone.equals(DeadlineZone.AOE) ? " (anywhere on earth)" : " (" + zone + " time)";
  }

  /** A length: days under three weeks, then weeks, then months. */
  public static String span(LocalDate from, LocalDate until) {
    long days = Math.max(1, ChronoUnit.DAYS.between(from, until));
    if (days < 12) {
      return days == 1 ? "1 day" : days + " days";
    }
    long weeks = Math.round(days / 7.0);
    return weeks < 9 ? weeks + " weeks" : Math.round(days / 30.4) + " months";
  }

  /** A number without needless decimals. */
  public static String number(double value) {
    String pattern = value < 10 ? "#,##0.#" : "#,##0";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(value);
  }

  /** A share of a goal, rounded to five in a hundred: nobody knows it finer. */
  public static String share(double share) {
    return "about " + hundredths(share) + " %";
  }

  static long hundredths(double share) {
    return Math.round(share * 20) * 5;
  }

  /** A chance as a count of people: {@code about 1 in 15}. */
  public static String chance(double chance) {
    if (chance >= 0.85) {
      return "most people";
    }
    if (chance >= 0.6) {
      return "about 2 in 3";
    }
    return "about 1 in " + oneIn(chance);
  }

  private static int oneIn(double chance) {
    double exact = 1 / Math.max(chance, 0.005);
    int nearest = ONE_IN[0];
    for (int number : ONE_IN) {
      if (Math.abs(Math.log(number / exact)) < Math.abs(Math.log(nearest / exact))) {
        nearest = number;
      }
    }
    return nearest;
  }

  /** The range of a chance. */
  public static String chanceRange(double low, double high) {
    String worst = chance(low);
    String best = chance(high);
    return worst.equals(best)
        ? best
        : "between " + worst.replace("about ", "") + " and " + best.replace("about ", "");
  }

  /** What an admission's chance rests on. */
  public static String basis(Admission admission) {
    Integer accepted = admission.accepted();
    Integer applied = admission.applied();
    if (accepted != null && applied != null) {
      String when = admission.year() == null ? "" : " in " + admission.year();
      return number(accepted) + " of " + number(applied) + " were admitted" + when;
    }
    return admission.ownFigure() ? "our estimate from what the program says" : "";
  }

  /** A mode as a reader says it: {@code in person, with a mentor}. */
  public static String mode(Setting setting, Mentoring mentoring) {
    if (mentoring == Mentoring.NONE) {
      return setting == Setting.IN_PERSON ? "in person" : "on your own";
    }
    return of(setting) + ", " + with(mentoring);
  }

  private static String with(Mentoring mentoring) {
    return switch (mentoring) {
      case MENTORED -> "with a mentor";
      case FACILITATED -> "with someone who leads the group";
      case PEER -> "with others";
      case NONE -> "alone";
    };
  }

  /** A place: city and country. */
  public static String place(@Nullable String city, @Nullable String country) {
    String land = country == null ? "" : Countries.name(country);
    if (city == null) {
      return land;
    }
    return land.isEmpty() || land.equals(city) ? city : city + ", " + land;
  }

  /** A place: city and country. */
  public static String place(Location location) {
    return place(location.city(), location.country());
  }

  /** An amount: {@code 1,600 USD}. */
  public static String money(double amount, String currency) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
            .format(amount)
        + " "
        + currency;
  }

  /** What one pays. */
  public static String cost(Money cost) {
    return cost.amount() == 0 ? "free" : money(cost.amount(), cost.currency());
  }

  /** What one is paid. */
  public static String pay(Pay pay) {
    if (pay.amount() == 0) {
      return "unpaid";
    }
    String per = pay.per() == PayPeriod.PROGRAM ? "for the whole" : "a " + pay.per().id();
    return money(pay.amount(), pay.currency()) + " " + per.replace("a hour", "an hour");
  }

  /** A web page's host, which says where a fact comes from. */
  public static String host(String url) {
    String rest = url.replaceFirst("^https?://(www\\.)?", "");
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
