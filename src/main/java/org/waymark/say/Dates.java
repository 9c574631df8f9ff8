package org.waymark.say;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalog.PartialDate;

/**
 * How a language writes days and months: each form from the fields that it shows (Unicode TS 35,
 * skeletons), months by themselves in the case in which they stand alone.
 */
final class Dates {
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter monthAlone;
  private final DateTimeFormatter monthShort;
  private final List<DateTimeFormatter> typed;

  Dates(Locale locale) {
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    this.day = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMMd"), locale);
    this.month = DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMM"), locale);
    this.monthAlone = DateTimeFormatter.ofPattern("LLLL", locale);
    // British English shortens September to four letters, which the timeline has no room for.
    Locale brief = locale.equals(Locale.UK) ? Locale.ENGLISH : locale;
    this.monthShort = DateTimeFormatter.ofPattern("LLL", brief);
    String wholeDay = patterns.getBestPattern("yMMMMd");
    String wholeMonth = patterns.getBestPattern("yMMMM");
    this.typed =
        Stream.of(
                wholeDay,
                "d MMMM y",
                "MMMM d, y",
                "d MMM y",
                "MMM d, y",
                wholeMonth,
                "MMMM y",
                "MMM y")
            .map(pattern -> reader(pattern, brief))
            .toList();
  }

  private static DateTimeFormatter reader(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day or the month that someone wrote in words; empty where it is neither. */
  Optional<PartialDate> read(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    for (DateTimeFormatter form : typed) {
      try {
        TemporalAccessor read = form.parseBest(line, LocalDate::from, YearMonth::from);
        return Optional.of(
            read instanceof LocalDate on ? PartialDate.of(on) : partial(YearMonth.from(read)));
      } catch (DateTimeException _) {
        // Written in another form.
      }
    }
    return Optional.empty();
  }

  private static PartialDate partial(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
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
