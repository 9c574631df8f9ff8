package org.waymark.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * The next day until which one can apply.
 *
 * @param date the day; of an estimate, the middle of its range
 * @param estimated whether nothing is announced
 * @param range the days between which it falls; both the same when announced to the day
 */
public record NextDeadline(LocalDate date, boolean estimated, DateRange range) {

  /** The first announced deadline; where there is none, the first estimated one. */
  public static Optional<NextDeadline> of(List<ComingRound> coming) {
    Optional<NextDeadline> announced = first(coming, true);
    return announced.isPresent() ? announced : first(coming, false);
  }

  private static Optional<NextDeadline> first(List<ComingRound> coming, boolean announced) {
    return coming.stream()
        .filter(round -> (round.timing() == Timing.ANNOUNCED) == announced)
        .map(ComingRound::deadline)
        .filter(deadline -> deadline != null)
        .map(deadline -> of(deadline, announced))
        .min(Comparator.comparing(NextDeadline::date));
  }

  private static NextDeadline of(@Nullable DateRange range, boolean announced) {
    if (range == null) {
      throw new IllegalArgumentException("no range");
    }
    long half = range.from().until(range.until(), java.time.temporal.ChronoUnit.DAYS) / 2;
    return new NextDeadline(range.from().plusDays(half), !announced, range);
  }
}
