package org.waymark.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;
import org.waymark.rounds.DeadlineZone;

/**
 * An announced deadline that has not passed. Estimates are none: they never enter calendars.
 *
 * @param round whose deadline is known to the day
 */
public record Deadline(Program program, Round round, LocalDate day) {
  /**
   * The announced deadlines of entries that have not passed anywhere, the soonest first.
   *
   * @param now the moment of asking
   */
  public static List<Deadline> announced(Collection<? extends Entry> entries, Instant now) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Program program && takesApplications(program)) {
        for (Round round : program.rounds()) {
          PartialDate date = round.deadline();
          if (date != null && date.isExact()) {
            deadlines.add(new Deadline(program, round, date.earliest()));
          }
        }
      }
    }
    deadlines.removeIf(deadline -> !deadline.end().isAfter(now));
    deadlines.sort(
        Comparator.comparing(Deadline::end).thenComparing(deadline -> deadline.program().id()));
    return List.copyOf(deadlines);
  }

  private static boolean takesApplications(Program program) {
    return program.status().isCurrent() && !program.byInvitation();
  }

  /** The moment at which it has passed: the end of its day in its zone. */
  public Instant end() {
    return DeadlineZone.end(day, round.zone());
  }

  /** What it is called: the program, its round and what one applies as. */
  public String title() {
    String stream = round.stream() == null ? "" : ", " + round.stream();
    return "%s: apply as %s (%s%s)"
        .formatted(program.name(), round.role().id().replace('-', ' '), round.label(), stream);
  }

  /** The day and the zone in words. */
  public String inWords() {
    String zone = round.zone();
    return "Deadline: %s, end of the day %s."
        .formatted(
            day,
            zone == null || zone.equals(DeadlineZone.AOE)
                ? "anywhere on earth (UTC−12)"
                : "in " + zone);
  }

  /** Names the deadline for good: it stays the same when the day moves. */
  String key() {
    @Nullable String stream = round.stream();
    return String.join(
        "/", program.id(), round.role().id(), round.label(), stream == null ? "" : stream);
  }
}
