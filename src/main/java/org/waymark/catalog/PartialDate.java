package org.waymark.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year: the interval of days that it may mean. {@code
 * 2026} is any day of that year. Written as ISO 8601's {@code YYYY-MM-DD}, {@code YYYY-MM} or
 * {@code YYYY}.
 *
 * @param year 1000 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when no more than the month is known
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Refuses what is no date of the calendar. */
  public PartialDate {
    boolean wellFormed = year >= 1000 && year <= 9999 && (day == 0 || month > 0);
    if (!wellFormed) {
      throw new DateTimeException("not a date: year " + year + " month " + month + " day " + day);
    }
    if (day > 0) {
      LocalDate.of(year, month, day);
    } else if (month > 0) {
      YearMonth.of(year, month);
    } else if (month < 0 || day < 0) {
      throw new DateTimeException("negative month or day");
    }
  }

  /**
   * The date that a text writes.
   *
   * @throws DateTimeException when the text has another form or names no day of the calendar
   */
  public static PartialDate parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new DateTimeException("'" + text + "' is not YYYY-MM-DD, YYYY-MM or YYYY");
    }
    if ("00".equals(form.group(2)) || "00".equals(form.group(3))) {
      throw new DateTimeException("'" + text + "' has a month or day of zero");
    }
    return new PartialDate(
        Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** A date known to the day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Whether the day is known. */
  public boolean isExact() {
    return day > 0;
  }

  /** The first day that this may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day that this may mean. */
  public LocalDate latest() {
    if (day > 0) {
      return LocalDate.of(year, month, day);
    }
    return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
  }

  /** Whether every day that this may mean lies after every day that the other may mean. */
  public boolean isSurelyAfter(PartialDate other) {
    return earliest().isAfter(other.latest());
  }

  @Override
  public String toString() {
    if (day > 0) {
      return "%04d-%02d-%02d".formatted(year, month, day);
    }
    return month > 0 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
  }
}
