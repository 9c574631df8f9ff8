package org.waymark.say;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a language writes days and months: each form from the fields that it shows (Unicode TS 35,
 * skeletons), months by themselves in the case in which they stand alone.
 */
final class Dates {
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter monthAlone;
  private final DateTimeFormatter monthShort;

  Dates(Locale locale) {
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    this.day = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMMd"), locale);
    this.month = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMM"), locale);
    this.monthAlone = DateTimeFormatter.ofPattern("LLLL", locale);
    // British English shortens September to four letters, which the timeline has no room for.
    Locale brief = locale.equals(Locale.UK) ? Locale.ENGLISH : locale;
    this.monthShort = DateTimeFormatter.ofPattern("LLL", brief);
  }

  /** {@code 5 January 2027}. */
  String day(LocalDate on) {
    return day.format(on);
  }

  /** {@code March 2027}. */
  String month(LocalDate on) {
    return month.format(on);
  }

  /** {@code March}. */
  String monthAlone(LocalDate on) {
    return monthAlone.format(on);
  }

  /** {@code Mar}. */
  String shortMonth(LocalDate on) {
    return monthShort.format(on);
  }
}
