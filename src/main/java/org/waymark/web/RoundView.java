package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;
import org.waymark.catalog.Status;
import org.waymark.rounds.ComingRound;
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
 * @param basis what an estimate rests on
 */
public record RoundView(
    String label,
    boolean isForAll,
    boolean isEstimated,
    String deadline,
    String starts,
    String place,
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
        .map(round -> of(round, isAlone ? "" : say.of("round.main"), say))
        .toList();
  }

  private static boolean isForAll(ComingRound round) {
    return round.role() == ParticipationRole.PARTICIPANT && round.stream() == null;
  }

  private static RoundView of(ComingRound round, String main, Say say) {
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
        round.deadline() == null ? unknown : say.range(round.deadline()),
        say.range(round.starts()),
        say.place(round.city(), round.country()),
        say.of(round.explanation()));
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
        "");
  }
}
