package org.waymark.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Track;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * When programs close, month by month over a year.
 *
 * @param tracks links that narrow to one track
 * @param months by the month in which a deadline falls, or the middle of its range; last, what may
 *     close at almost any time
 */
public record DeadlinesPage(
    Head head, String title, List<ResultsPage.Order> tracks, List<Month> months) {
  private static final int MONTHS = 12;

  /** Days over which a deadline may be spread and still belong to the month of its middle. */
  private static final long VAGUE = 150;

  private static final String ANY = "any";

  /**
   * A month and what closes in it.
   *
   * @param id {@code 2027-01}, or {@code any}
   * @param announced how many of them are no estimates
   */
  public record Month(
      String id, String name, String shortName, long announced, List<Closing> closings) {
    static Month of(YearMonth month, List<Closing> closings, Say say) {
      LocalDate first = month.atDay(1);
      return new Month(
          month.toString(),
          say.month(first),
          month.getMonthValue() == 1 ? say.month(first) : say.shortMonth(first),
          closings.stream().filter(closing -> !closing.isEstimated()).count(),
          closings);
    }

    static Month any(List<Closing> closings, Say say) {
      return new Month(ANY, say.of("deadlines.any"), say.of("deadlines.any"), 0, closings);
    }

    /** Whether it is no month. */
    public boolean isVague() {
      return id.equals(ANY);
    }
  }

  /** A program that closes. */
  public record Closing(
      Link program, String kind, String deadline, boolean isEstimated, String starts) {}

  private record Dated(LocalDate middle, boolean isVague, Closing closing) {}

  static DeadlinesPage of(Catalog catalog, @Nullable Track only, LocalDate today, Say say) {
    Forecaster forecaster = new Forecaster(Habits.of(catalog));
    Map<YearMonth, List<Dated>> byMonth = new TreeMap<>();
    List<Dated> vague = new ArrayList<>();
    for (Program program : catalog.programs()) {
      boolean serves = only == null || program.facts().tracks().serves(only);
      if (serves && program.status().isCurrent()) {
        for (Dated dated : closings(program, forecaster, today, say)) {
          YearMonth month = YearMonth.from(dated.middle);
          (dated.isVague ? vague : byMonth.computeIfAbsent(month, _ -> new ArrayList<>()))
              .add(dated);
        }
      }
    }
    List<Month> months = new ArrayList<>();
    byMonth.forEach((month, dated) -> months.add(Month.of(month, sorted(dated), say)));
    if (!vague.isEmpty()) {
      months.add(Month.any(sorted(vague), say));
    }
    String title = only == null ? say.of("site.deadlines") : say.of("deadlines.title", only);
    Head head = Head.open(title, say.of("deadlines.description"), "/deadlines", "deadlines");
    return new DeadlinesPage(head, title, tracks(only, say), months);
  }

  private static List<Closing> sorted(List<Dated> dated) {
    return dated.stream()
        .sorted(
            Comparator.comparing((Dated d) -> d.closing.isEstimated())
                .thenComparing(Dated::middle)
                .thenComparing(d -> d.closing.program().text()))
        .map(Dated::closing)
        .toList();
  }

  private static List<Dated> closings(
      Program program, Forecaster forecaster, LocalDate today, Say say) {
    List<Dated> closings = new ArrayList<>();
    for (ComingRound round : forecaster.coming(program, today, today.plusMonths(MONTHS))) {
      DateRange deadline = round.deadline();
      if (deadline != null && round.role() == ParticipationRole.PARTICIPANT) {
        long spread = ChronoUnit.DAYS.between(deadline.from(), deadline.until());
        LocalDate middle = deadline.from().plusDays(spread / 2);
        boolean estimated = round.timing() != Timing.ANNOUNCED;
        String stream = round.stream() == null ? "" : ": " + round.stream();
        if (!middle.isBefore(today)) {
          closings.add(
              new Dated(
                  middle,
                  spread > VAGUE,
                  new Closing(
                      Link.of("/entries/" + program.id(), program.name() + stream),
                      say.of(program.kind()),
                      say.range(deadline),
                      estimated,
                      say.range(round.starts()))));
        }
      }
    }
    return closings;
  }

  private static List<ResultsPage.Order> tracks(@Nullable Track only, Say say) {
    List<ResultsPage.Order> tracks = new ArrayList<>();
    tracks.add(new ResultsPage.Order("/deadlines", say.of("orders.all"), only == null));
    for (Track track : Track.values()) {
      tracks.add(
          new ResultsPage.Order("/deadlines?track=" + track.id(), say.of(track), only == track));
    }
    return tracks;
  }
}
