package org.waymark.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;
import org.waymark.catalog.Status;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * A round in words.
 *
 * @param label its name; one for all who take part is the main one where others stand beside it
 * @param isForAll whether it is for all who take part, not for one stream or role
 * @param isEstimated whether its dates are
 * @param more what else is announced of it: when applications open, its end, places
 * @param basis what an estimate rests on
 */
public record RoundView(
    String label,
    boolean isForAll,
    boolean isEstimated,
    String deadline,
    String starts,
    String place,
    List<EntryPage.Fact> more,
    String basis) {
  private static final int AHEAD_MONTHS = 18;
  private static final int SHOWN_COMING = 4;

  static List<RoundView> coming(Program program, Catalog catalog, LocalDate today, Say say) {
    if (program.status() == Status.ENDED) {
      return List.of();
    }
    List<ComingRound> coming =
        new Forecaster(Habits.of(catalog))
            .coming(program, today, today.plusMonths(AHEAD_MONTHS)).stream()
                .limit(SHOWN_COMING)
                .toList();
    boolean isAlone = coming.stream().allMatch(RoundView::isForAll);
    return coming.stream()
        .sorted(Comparator.comparing(ComingRound::role))
        .map(round -> of(program, round, isAlone ? "" : say.of("round.main"), say))
        .toList();
  }

  private static boolean isForAll(ComingRound round) {
    return round.role() == ParticipationRole.PARTICIPANT && round.stream() == null;
  }

  private static RoundView of(Program program, ComingRound round, String main, Say say) {
    boolean estimated = round.timing() == Timing.FORECAST || round.timing() == Timing.TYPICAL;
    List<String> label = new ArrayList<>();
    if (round.role() != ParticipationRole.PARTICIPANT) {
      label.add(say.of("round.for", round.role()));
    }
    if (round.stream() != null) {
      label.add(round.stream());
    }
    String unknown =
        say.of(round.timing() == Timing.ROLLING ? "round.any-time" : "round.not-announced");
    return new RoundView(
        label.isEmpty() ? main : String.join(", ", label),
        isForAll(round),
        estimated,
        round.deadline() == null ? unknown : told(round, round.deadline(), say),
        told(round, round.starts(), say),
        say.place(round.city(), round.country()),
        stated(program, round).map(announced -> more(announced, program, say)).orElse(List.of()),
        say.of(round.explanation()));
  }

  /** Days of a round: a month that is announced is no estimate. */
  private static String told(ComingRound round, DateRange days, Say say) {
    boolean isMonth =
        !days.isExact()
            && YearMonth.from(days.from()).equals(YearMonth.from(days.until()))
            && YearMonth.from(days.until()).atEndOfMonth().equals(days.until());
    return round.timing() == Timing.ANNOUNCED && isMonth
        ? say.of("date.in-month", say.month(days.until()))
        : say.range(days);
  }

  /** What the catalogue states of an announced round. */
  private static Optional<Round> stated(Program program, ComingRound coming) {
    return program.rounds().stream()
        .filter(round ->
            coming.timing() == Timing.ANNOUNCED
                && round.role() == coming.role()
                && Objects.equals(round.stream(), coming.stream())
                && coming.explanation().arguments().contains(round.label()))
        .findFirst();
  }

  private static List<EntryPage.Fact> more(Round round, Program program, Say say) {
    List<EntryPage.Fact> more = new ArrayList<>();
    if (round.opens() != null) {
      more.add(EntryPage.Fact.of(say.of("round.opens"), say.date(round.opens())));
    }
    if (round.ends() != null) {
      more.add(EntryPage.Fact.of(say.of("round.ends"), say.date(round.ends())));
    }
    if (round.weeks() != null && !round.weeks().equals(program.weeks())) {
      more.add(EntryPage.Fact.of(say.of("round.length"), say.of("fact.weeks", round.weeks())));
    }
    if (round.places() != null) {
      more.add(EntryPage.Fact.of(say.of("round.places"), say.number(round.places())));
    }
    return more;
  }

  /** The rounds that one can no longer apply for, one that has yet to begin among them. */
  static List<RoundView> past(Program program, LocalDate today, Say say) {
    return program.rounds().stream()
        .filter(round -> isPast(round, today))
        .map(round -> of(round, say))
        .toList();
  }

  private static boolean isPast(Round round, LocalDate today) {
    return round.deadline() != null
        ? round.deadline().latest().isBefore(today)
        : round.starts() == null || !round.starts().latest().isAfter(today);
  }

  private static RoundView of(Round round, Say say) {
    return new RoundView(
        round.label(),
        true,
        false,
        round.deadline() == null ? say.of("not-stated") : say.date(round.deadline()),
        round.starts() == null ? say.of("not-stated") : say.date(round.starts()),
        say.place(round.city(), round.country()),
        List.of(),
        "");
  }
}
