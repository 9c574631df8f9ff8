package org.waymark.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Message;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;

/**
 * Says when a program can next be joined.
 *
 * <p>A round whose deadline lies ahead is told as announced; so is one without a known deadline
 * that begins no sooner than the usual lead time from now. Otherwise the next rounds are forecast
 * from the starts of the earlier ones of the same stream and role. Starts are placed on the circle
 * of the year and gathered into cycles: two starts belong to one cycle when they lie within {@link
 * #CYCLE_DAYS} of each other there. Each cycle repeats every year around its newest start; its
 * range is as wide as its starts have been spread, and at least {@link #LEAST_SPREAD_DAYS} each
 * way, or {@link #TYPICAL_SPREAD_DAYS} where the cycle was seen once, which says nothing of its
 * spread. Deadlines follow by the program's own lead time, else its kind's. A cadence that promises
 * more cycles a year than the rounds show fills the gaps evenly, and the dates so filled are
 * typical, not forecast.
 *
 * <p>One dated round gives a typical date by the stated cadence, or by a yearly one. None gives the
 * kind's habit: some time within the year. What has ended, is paused, or ran once has no next
 * round.
 */
public final class Forecaster {
  static final int CYCLE_DAYS = 45;
  static final int LEAST_SPREAD_DAYS = 14;
  static final int TYPICAL_SPREAD_DAYS = 30;
  private static final int FILLED_SPREAD_DAYS = 60;
  private static final int YEAR_DAYS = 365;
  private static final int ROLLING_STARTS_AFTER_DAYS = 14;
  private static final int MOST_PER_STREAM = 4;

  private final Habits habits;

  /** A forecaster with the habits of a catalogue. */
  public Forecaster(Habits habits) {
    this.habits = habits;
  }

  /**
   * Rounds that begin between two days and can still be applied for, by start.
   *
   * @param program whose rounds
   * @param today the day of asking: a deadline on it still counts
   * @param until the last start of interest
   */
  public List<ComingRound> coming(Program program, LocalDate today, LocalDate until) {
    if (!program.status().isCurrent()) {
      return List.of();
    }
    if (isRolling(program)) {
      return rolling(program, today, until);
    }
    List<ComingRound> coming = new ArrayList<>();
    for (Strand strand : strands(program)) {
      coming.addAll(ofStrand(program, strand, today, until));
    }
    coming.sort(
        Comparator.<ComingRound, LocalDate>comparing(round -> round.starts().from())
            .thenComparing(round -> String.valueOf(round.stream())));
    return coming;
  }

  /** Rounds of one role and stream. */
  private record Strand(ParticipationRole role, @Nullable String stream, List<Round> rounds) {}

  private static List<Strand> strands(Program program) {
    Map<String, Strand> strands = new LinkedHashMap<>();
    for (Round round : program.rounds()) {
      String key = round.role() + "|" + round.stream();
      strands
          .computeIfAbsent(key, k -> new Strand(round.role(), round.stream(), new ArrayList<>()))
          .rounds
          .add(round);
    }
    Set<ParticipationRole> roles = new LinkedHashSet<>();
    roles.add(ParticipationRole.PARTICIPANT);
    program.roles().forEach(offer -> roles.add(offer.role()));
    for (ParticipationRole role : roles) {
      boolean known = strands.values().stream().anyMatch(s -> s.role == role && s.stream == null);
      if (!known) {
        List<Round> whole =
            program.rounds().stream()
                .filter(r -> r.role() == ParticipationRole.PARTICIPANT && r.stream() == null)
                .toList();
        strands.put(role + "|whole", new Strand(role, null, whole));
      }
    }
    return List.copyOf(strands.values());
  }

  private static boolean isRolling(Program program) {
    return program.pace() == Cadence.ROLLING
        || program.rounds().stream()
            .anyMatch(
                r -> r.starts() == null && r.deadline() == null && "Rolling".equals(r.label()));
  }

  private List<ComingRound> rolling(Program program, LocalDate today, LocalDate until) {
    List<ComingRound> coming = new ArrayList<>();
    Set<ParticipationRole> roles = new LinkedHashSet<>();
    roles.add(ParticipationRole.PARTICIPANT);
    program.roles().forEach(offer -> roles.add(offer.role()));
    for (ParticipationRole role : roles) {
      LocalDate start = today.plusDays(ROLLING_STARTS_AFTER_DAYS);
      for (int i = 0; i < MOST_PER_STREAM && !start.isAfter(until); i++) {
        coming.add(
            new ComingRound(
                role,
                null,
                Timing.ROLLING,
                null,
                new DateRange(start, start, null),
                null,
                null,
                null,
                null,
                0,
                Message.of("round.rolling")));
        start = start.plusMonths(4);
      }
    }
    return coming;
  }

  private List<ComingRound> ofStrand(
      Program program, Strand strand, LocalDate today, LocalDate until) {
    List<ComingRound> coming = new ArrayList<>();
    LocalDate lastAnnounced = null;
    for (Round round : strand.rounds) {
      ComingRound announced = announced(program, strand, round, today);
      if (announced != null) {
        coming.add(announced);
        LocalDate start = announced.starts().until();
        lastAnnounced =
            lastAnnounced == null || start.isAfter(lastAnnounced) ? start : lastAnnounced;
      }
    }
    if (program.pace() != Cadence.ONCE) {
      coming.addAll(forecast(program, strand, today, until, lastAnnounced));
    }
    return coming.stream().filter(round -> !round.starts().from().isAfter(until)).toList();
  }

  private @Nullable ComingRound announced(
      Program program, Strand strand, Round round, LocalDate today) {
    PartialDate deadline = round.deadline();
    PartialDate starts = round.starts();
    boolean open =
        deadline != null
            ? !deadline.latest().isBefore(today)
            : starts != null && starts.month() > 0 && admits(program, starts.earliest(), today);
    if (!open) {
      return null;
    }
    DateRange begins =
        starts != null && starts.month() > 0 && !starts.latest().isBefore(today)
            ? range(starts, today, null)
            : afterDeadline(deadline, today);
    return begins == null
        ? null
        : new ComingRound(
            strand.role,
            strand.stream,
            Timing.ANNOUNCED,
            deadline == null ? null : range(deadline, today, deadlineZone(round, deadline)),
            begins,
            round.weeks(),
            round.setting(),
            round.city(),
            round.country(),
            0,
            Message.of("round.announced", round.label()));
  }

  /** Whether a round with a start but no known deadline still admits, by the usual lead time. */
  private boolean admits(Program program, LocalDate start, LocalDate today) {
    return !start.minusDays(habits.leadDays(program).orElse(0)).isBefore(today)
        && start.isAfter(today);
  }

  private static @Nullable String deadlineZone(Round round, PartialDate deadline) {
    return deadline.isExact() ? (round.zone() == null ? DeadlineZone.AOE : round.zone()) : null;
  }

  private @Nullable DateRange afterDeadline(@Nullable PartialDate deadline, LocalDate today) {
    if (deadline == null) {
      return null;
    }
    LocalDate from = deadline.latest().isBefore(today) ? today : deadline.latest();
    return new DateRange(from.plusDays(14), from.plusDays(120), null);
  }

  private static DateRange range(PartialDate date, LocalDate today, @Nullable String zone) {
    LocalDate from = date.earliest().isBefore(today) ? today : date.earliest();
    return new DateRange(from, date.latest(), zone);
  }

  /** A cycle: the days of past starts that lie together on the circle of the year. */
  private static final class Cycle {
    final List<LocalDate> starts = new ArrayList<>();

    LocalDate newest() {
      return starts.getLast();
    }

    /**
     * How far, at most, a past start lay from the newest one on the circle of the year, in days.
     */
    int spread() {
      return starts.stream().mapToInt(s -> apart(s, newest())).max().orElse(0);
    }
  }

  private List<ComingRound> forecast(
      Program program,
      Strand strand,
      LocalDate today,
      LocalDate until,
      @Nullable LocalDate lastAnnounced) {
    List<LocalDate> starts = starts(program, strand);
    List<ComingRound> coming = new ArrayList<>();
    if (starts.isEmpty()) {
      coming.addAll(habit(program, strand, today));
    } else {
      for (Cycle cycle : cycles(starts)) {
        repeat(program, strand, cycle, basis(starts, today), starts.size(), today, until, coming);
      }
      fill(program, strand, starts, today, until, coming);
    }
    coming.removeIf(
        round -> lastAnnounced != null && !round.starts().from().isAfter(lastAnnounced));
    coming.sort(Comparator.comparing(round -> round.starts().from()));
    return coming.stream().limit(MOST_PER_STREAM).toList();
  }

  /** Past starts, by the middle of what is known; a bare year says nothing of when in it. */
  private List<LocalDate> starts(Program program, Strand strand) {
    List<LocalDate> starts = new ArrayList<>();
    OptionalInt lead = habits.leadDays(program);
    for (Round round : strand.rounds) {
      PartialDate start = round.starts();
      if (start != null && start.month() > 0) {
        starts.add(Habits.middle(start.earliest(), start.latest()));
      } else if (round.deadline() != null && round.deadline().month() > 0 && lead.isPresent()) {
        PartialDate deadline = round.deadline();
        starts.add(Habits.middle(deadline.earliest(), deadline.latest()).plusDays(lead.getAsInt()));
      }
    }
    starts.sort(null);
    return starts;
  }

  static int apart(LocalDate a, LocalDate b) {
    int days = Math.abs(a.getDayOfYear() - b.getDayOfYear());
    return Math.min(days, YEAR_DAYS - days);
  }

  private static List<Cycle> cycles(List<LocalDate> starts) {
    List<Cycle> cycles = new ArrayList<>();
    for (LocalDate start : starts) {
      Cycle nearest = null;
      for (Cycle cycle : cycles) {
        int days = apart(start, cycle.newest());
        if (days <= CYCLE_DAYS && (nearest == null || days < apart(start, nearest.newest()))) {
          nearest = cycle;
        }
      }
      if (nearest == null) {
        nearest = new Cycle();
        cycles.add(nearest);
      }
      nearest.starts.add(start);
    }
    return cycles;
  }

  /** What an estimate rests on; rounds that have yet to begin are not called earlier ones. */
  private static Message basis(List<LocalDate> starts, LocalDate today) {
    if (starts.size() < 2) {
      return Message.of("round.from-one");
    }
    boolean isAhead = starts.getFirst().isAfter(today);
    return Message.of(isAhead ? "round.from-announced" : "round.from-rounds", starts.size());
  }

  private void repeat(
      Program program,
      Strand strand,
      Cycle cycle,
      Message text,
      int basis,
      LocalDate today,
      LocalDate until,
      List<ComingRound> coming) {
    boolean known = basis >= 2;
    int spread =
        cycle.starts.size() > 1
            ? Math.max(LEAST_SPREAD_DAYS, cycle.spread() + 5)
            : TYPICAL_SPREAD_DAYS;
    for (LocalDate next = cycle.newest().plusYears(1);
        !next.minusDays(spread).isAfter(until);
        next = next.plusYears(1)) {
      add(
          coming,
          estimate(
              program, strand, known ? Timing.FORECAST : Timing.TYPICAL, next, spread, basis, text),
          today);
    }
  }

  /** Adds the cycles that the cadence promises and the rounds do not show, evenly in the gaps. */
  private void fill(
      Program program,
      Strand strand,
      List<LocalDate> starts,
      LocalDate today,
      LocalDate until,
      List<ComingRound> coming) {
    int promised = perYear(program.pace());
    int shown = cycles(starts).size();
    if (promised <= shown) {
      return;
    }
    int step = YEAR_DAYS / promised;
    int spread = Math.min(FILLED_SPREAD_DAYS, step / 2);
    for (LocalDate next = starts.getLast().plusDays(step);
        !next.isAfter(until);
        next = next.plusDays(step)) {
      LocalDate at = next;
      boolean covered =
          coming.stream()
              .anyMatch(round ->
                  Math.abs(
                          ChronoUnit.DAYS.between(
                              at, Habits.middle(round.starts().from(), round.starts().until())))
                      < step * 2 / 3);
      if (!covered) {
        add(
            coming,
            estimate(
                program,
                strand,
                Timing.TYPICAL,
                next,
                spread,
                starts.size(),
                Message.of("round.from-cadence")),
            today);
      }
    }
  }

  private static int perYear(@Nullable Cadence cadence) {
    if (cadence == null) {
      return 1;
    }
    return switch (cadence) {
      case YEARLY, IRREGULAR, ONCE, ROLLING -> 1;
      case TWICE_YEARLY -> 2;
      case THREE_A_YEAR -> 3;
      case QUARTERLY -> 4;
      case MONTHLY -> 12;
    };
  }

  private ComingRound estimate(
      Program program,
      Strand strand,
      Timing timing,
      LocalDate start,
      int spread,
      int basis,
      Message text) {
    OptionalInt lead = habits.leadDays(program);
    DateRange deadline = null;
    if (lead.isPresent()) {
      LocalDate closes = start.minusDays(lead.getAsInt());
      deadline = new DateRange(closes.minusDays(spread), closes.plusDays(spread), null);
    }
    return new ComingRound(
        strand.role,
        strand.stream,
        timing,
        deadline,
        new DateRange(start.minusDays(spread), start.plusDays(spread), null),
        null,
        null,
        null,
        null,
        basis,
        text);
  }

  /** Keeps an estimate whose middle deadline and start lie ahead, cut to what is still to come. */
  private static void add(List<ComingRound> coming, ComingRound round, LocalDate today) {
    DateRange closes = round.deadline();
    LocalDate start = Habits.middle(round.starts().from(), round.starts().until());
    boolean closed = closes != null && Habits.middle(closes.from(), closes.until()).isBefore(today);
    if (closed || !start.isAfter(today)) {
      return;
    }
    DateRange open =
        closes == null
            ? null
            : new DateRange(
                closes.from().isBefore(today) ? today : closes.from(), closes.until(), null);
    coming.add(
        new ComingRound(
            round.role(),
            round.stream(),
            round.timing(),
            open,
            round.starts(),
            round.weeks(),
            round.setting(),
            round.city(),
            round.country(),
            round.basis(),
            round.explanation()));
  }

  /**
   * A program of which no dated round is known: some time within the year, or within each of the
   * parts of the year that its cadence names.
   */
  private List<ComingRound> habit(Program program, Strand strand, LocalDate today) {
    int rounds = perYear(program.pace());
    int part = YEAR_DAYS / rounds;
    LocalDate middle = today.plusDays(part / 2);
    List<ComingRound> habit = new ArrayList<>();
    for (int i = 0; i < Math.min(rounds, MOST_PER_STREAM); i++) {
      habit.add(
          estimate(
              program,
              strand,
              Timing.TYPICAL,
              middle.plusDays((long) i * part).plusDays(habits.leadDays(program).orElse(0)),
              Math.max(15, part / 2),
              0,
              rounds == 1 ? Message.of("round.from-kind") : Message.of("round.from-how-often")));
    }
    return habit;
  }
}
