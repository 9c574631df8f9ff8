package org.waymark.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;

/**
 * What forecasts are worth, measured on a catalogue: of each program's role and stream with at
 * least three rounds dated to the month or better, the newest is hidden, the forecaster is asked
 * for the next, and what it says is held against the hidden date.
 *
 * <p>It is asked on the day after the newest date that it may see, or a year before the hidden one
 * where that is later, because nobody plans further ahead. Of several forecasts the one nearest to
 * the hidden date counts: which of a program's cycles a person waits for is their choice. Programs
 * that come monthly or at any time are left out, because a forecast for them can't miss; so are
 * ended and paused ones, which have no forecast. A date known to the month counts as its middle.
 *
 * @param starts how often starts were right
 * @param deadlines how often deadlines were right
 * @param misses those more than 30 days off, for people to look at
 */
public record ForecastEvaluation(HitRate starts, HitRate deadlines, List<String> misses) {
  private static final int LEAST_ROUNDS = 3;
  private static final int FAR = 30;
  private static final Set<Cadence> ALWAYS = Set.of(Cadence.MONTHLY, Cadence.ROLLING);

  /** Copies. */
  public ForecastEvaluation {
    misses = List.copyOf(misses);
  }

  /** Measures on a catalogue. */
  public static ForecastEvaluation of(Catalog catalog) {
    Forecaster forecaster = new Forecaster(Habits.of(catalog));
    List<String> misses = new ArrayList<>();
    HitRate starts = HitRate.NONE;
    HitRate deadlines = HitRate.NONE;
    for (Program program : catalog.programs()) {
      if (isForecast(program)) {
        starts = measure(forecaster, program, Round::starts, ComingRound::starts, starts, misses);
        deadlines =
            measure(forecaster, program, Round::deadline, ComingRound::deadline, deadlines, misses);
      }
    }
    return new ForecastEvaluation(starts, deadlines, misses);
  }

  private static boolean isForecast(Program program) {
    Cadence cadence = program.pace();
    return program.status().isCurrent() && (cadence == null || !ALWAYS.contains(cadence));
  }

  private static HitRate measure(
      Forecaster forecaster,
      Program program,
      Function<Round, @Nullable PartialDate> date,
      Function<ComingRound, @Nullable DateRange> forecast,
      HitRate before,
      List<String> misses) {
    HitRate rate = before;
    List<Round> seen = new ArrayList<>();
    for (Round round : program.rounds()) {
      boolean known = seen.stream().anyMatch(s -> s.role() == round.role() && sameStream(s, round));
      if (!known) {
        seen.add(round);
        rate = measureStrand(forecaster, program, round, date, forecast, rate, misses);
      }
    }
    return rate;
  }

  private static boolean sameStream(Round one, Round other) {
    return String.valueOf(one.stream()).equals(String.valueOf(other.stream()));
  }

  private static HitRate measureStrand(
      Forecaster forecaster,
      Program program,
      Round of,
      Function<Round, @Nullable PartialDate> date,
      Function<ComingRound, @Nullable DateRange> forecast,
      HitRate before,
      List<String> misses) {
    List<Round> strand =
        program.rounds().stream()
            .filter(
                r -> r.role() == of.role() && sameStream(r, of) && middle(date.apply(r)) != null)
            .sorted(Comparator.comparing(r -> middleOf(date.apply(r))))
            .toList();
    if (strand.size() < LEAST_ROUNDS) {
      return before;
    }
    Round hidden = strand.getLast();
    LocalDate truth = middleOf(date.apply(hidden));
    LocalDate newest = middleOf(date.apply(strand.get(strand.size() - 2)));
    LocalDate yearBefore = truth.minusYears(1);
    LocalDate asked = (newest.isBefore(yearBefore) ? yearBefore : newest).plusDays(1);
    List<Round> visible =
        program.rounds().stream()
            .filter(r -> r.role() == of.role() && sameStream(r, of))
            .filter(r -> isVisible(r, hidden, asked))
            .toList();
    List<DateRange> ranges = new ArrayList<>();
    for (ComingRound coming :
        forecaster.coming(program.withRounds(visible), asked, truth.plusYears(1))) {
      DateRange range = forecast.apply(coming);
      if (coming.role() == of.role() && range != null) {
        ranges.add(range);
      }
    }
    long off = ranges.stream().mapToLong(r -> daysOff(r, truth)).min().orElse(Long.MAX_VALUE);
    boolean covered =
        ranges.stream().anyMatch(r -> !truth.isBefore(r.from()) && !truth.isAfter(r.until()));
    if (off > FAR) {
      misses.add(program.id() + ", " + hidden.label() + ": " + truth + ", forecast " + ranges);
    }
    return before.with(off, covered);
  }

  /** Whether a round was known on the day of asking: it is not the hidden one, nor later. */
  private static boolean isVisible(Round round, Round hidden, LocalDate asked) {
    PartialDate known = round.starts() != null ? round.starts() : round.deadline();
    return !round.equals(hidden)
        && (known == null || known.month() == 0 || !known.earliest().isAfter(asked));
  }

  private static long daysOff(DateRange range, LocalDate truth) {
    return Math.abs(ChronoUnit.DAYS.between(Habits.middle(range.from(), range.until()), truth));
  }

  private static @Nullable LocalDate middle(@Nullable PartialDate date) {
    return date == null || date.month() == 0 ? null : Habits.middle(date.earliest(), date.latest());
  }

  private static LocalDate middleOf(@Nullable PartialDate date) {
    LocalDate middle = middle(date);
    if (middle == null) {
      throw new IllegalArgumentException(date + " is not known to the month");
    }
    return middle;
  }
}
