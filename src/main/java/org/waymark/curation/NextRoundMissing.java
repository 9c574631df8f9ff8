package org.waymark.curation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;
import org.waymark.catalog.Status;

/**
 * A program whose last known round has closed, with no next one in the catalogue: people see an
 * estimate where a date may have been announced.
 *
 * @param last the last day to apply, or of beginning, that is known
 */
public record NextRoundMissing(Program program, LocalDate last) {
  /** All of a catalogue, the latest first; what has ended, or comes once or always, is left out. */
  public static List<NextRoundMissing> in(Catalog catalog, LocalDate today) {
    return catalog.programs().stream()
        .filter(NextRoundMissing::comesAgain)
        .filter(program -> !program.rounds().isEmpty())
        .map(program -> new NextRoundMissing(program, lastOf(program)))
        .filter(missing -> missing.last().isBefore(today) && !missing.last().equals(LocalDate.MIN))
        .sorted(
            Comparator.comparing(NextRoundMissing::last)
                .reversed()
                .thenComparing(missing -> missing.program().id()))
        .toList();
  }

  private static boolean comesAgain(Program program) {
    Cadence pace = program.pace();
    return program.facts().status() == Status.ACTIVE
        && pace != Cadence.ROLLING
        && pace != Cadence.ONCE;
  }

  private static LocalDate lastOf(Program program) {
    LocalDate last = LocalDate.MIN;
    for (Round round : program.rounds()) {
      last = later(later(last, round.deadline()), round.starts());
    }
    return last;
  }

  private static LocalDate later(LocalDate day, @Nullable PartialDate date) {
    return date == null || !date.latest().isAfter(day) ? day : date.latest();
  }
}
