package org.waymark.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Round;

/**
 * How long before its start a round usually closes: the median over the program's own rounds, else
 * over its kind's, else over all programs'.
 */
public final class Habits {
  private static final int LEAST = 3;

  private final Map<ProgramKind, List<Integer>> byKind = new EnumMap<>(ProgramKind.class);
  private final List<Integer> all = new ArrayList<>();

  private Habits() {}

  /** The habits that a catalogue's dated rounds show. */
  public static Habits of(Catalog catalog) {
    Habits habits = new Habits();
    for (Program program : catalog.programs()) {
      for (int days : leadDays(program.rounds())) {
        habits.byKind.computeIfAbsent(program.kind(), k -> new ArrayList<>()).add(days);
        habits.all.add(days);
      }
    }
    habits.byKind.values().forEach(Collections::sort);
    Collections.sort(habits.all);
    return habits;
  }

  /** Days from deadline to start of the rounds in which both are known to the day. */
  static List<Integer> leadDays(List<Round> rounds) {
    List<Integer> days = new ArrayList<>();
    for (Round round : rounds) {
      PartialDate deadline = round.deadline();
      PartialDate starts = round.starts();
      if (deadline != null && starts != null && deadline.isExact() && starts.isExact()) {
        long lead = ChronoUnit.DAYS.between(deadline.earliest(), starts.earliest());
        if (lead >= 0 && lead <= 400) {
          days.add((int) lead);
        }
      }
    }
    Collections.sort(days);
    return days;
  }

  /** Usual days from deadline to start; empty where nothing shows it. */
  OptionalInt leadDays(Program program) {
    List<Integer> own = leadDays(program.rounds());
    if (!own.isEmpty()) {
      return OptionalInt.of(median(own));
    }
    List<Integer> kind = byKind.getOrDefault(program.kind(), List.of());
    List<Integer> basis = kind.size() >= LEAST ? kind : all;
    return basis.isEmpty() ? OptionalInt.empty() : OptionalInt.of(median(basis));
  }

  private static int median(List<Integer> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  /** The day between two others. */
  static LocalDate middle(LocalDate from, LocalDate until) {
    return from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
  }
}
