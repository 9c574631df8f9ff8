package org.waymark.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * The path as a picture: months across, a row for each step and each program to apply to. All
 * places are shares of the width in a hundred, so it fits any screen without scaling its letters.
 *
 * @param height in pixels
 */
public record Timeline(List<Tick> ticks, List<Row> rows, int height, String description) {
  /** Pixels above the first row. */
  static final int TOP = 30;

  static final int ROW = 42;
  private static final int LONGEST_NAME = 46;

  /** How far the word "Today" reaches on a phone, in a hundred of the width. */
  private static final int TODAYS_WIDTH = 17;

  /** A month's line; the label is empty where today's stands. */
  public record Tick(String x, String label) {
    boolean isBare() {
      return label.isEmpty();
    }
  }

  /** A bar: {@code step}, {@code estimated}, {@code deadline} or {@code program}. */
  public record Bar(String x, String width, String kind) {}

  /**
   * A row.
   *
   * @param y pixels from the top
   * @param href what it leads to on the page
   */
  public record Row(int y, String label, @Nullable String href, List<Bar> bars) {
    /** Where the label stands. */
    public int labelY() {
      return y + 14;
    }

    /** Where the bars stand. */
    public int barY() {
      return y + 20;
    }
  }

  /** Where days stand, in a hundred of the width. */
  record Scale(LocalDate from, double days) {
    static Scale of(LocalDate from, LocalDate until) {
      return new Scale(from, ChronoUnit.DAYS.between(from, until));
    }

    String x(LocalDate day) {
      return String.format(Locale.ROOT, "%.2f%%", place(day));
    }

    double place(LocalDate day) {
      return Math.clamp(100 * ChronoUnit.DAYS.between(from, day) / days, 0, 100);
    }

    Bar bar(LocalDate start, LocalDate end, String kind) {
      double width = Math.max(0.8, place(end) - place(start));
      return new Bar(x(start), String.format(Locale.ROOT, "%.2f%%", width), kind);
    }
  }

  static Timeline of(Plan plan, LocalDate end, Naming naming) {
    Say say = naming.say();
    Applications applications = naming.applications();
    Scale scale = Scale.of(plan.asOf(), end);
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (Step step : plan.steps()) {
      number++;
      boolean sure = step.timing() == Timing.ROLLING || step.timing() == Timing.ANNOUNCED;
      Bar bar = scale.bar(step.start(), step.end(), sure ? "step" : "estimated");
      rows.add(
          row(
              rows.size(),
              say.of("timeline.step", number, step.name()),
              "#" + step.id(),
              List.of(bar)));
    }
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        if (Applications.isApplied(choice, window)) {
          rows.add(
              row(
                  rows.size(),
                  say.of("timeline.apply", applications.name(choice)),
                  "#" + applications.id(choice),
                  bars(choice, scale)));
        }
      }
    }
    return new Timeline(
        ticks(plan.asOf(), end, scale, say), rows, TOP + rows.size() * ROW + 4, words(plan, say));
  }

  private static Row row(int index, String label, String href, List<Bar> bars) {
    String shown =
        label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME - 1) + "…";
    return new Row(TOP + index * ROW, shown, href, bars);
  }

  private static List<Bar> bars(Choice choice, Scale scale) {
    List<Bar> bars = new ArrayList<>();
    DateRange deadline = choice.deadline();
    if (deadline != null) {
      bars.add(scale.bar(deadline.from(), deadline.until(), "deadline"));
    }
    LocalDate end = choice.starts().until().plusDays(Math.round(choice.weeks() * 7));
    bars.add(scale.bar(choice.starts().from(), end, "program"));
    return bars;
  }

  private static List<Tick> ticks(LocalDate from, LocalDate end, Scale scale, Say say) {
    long months = Math.max(1, ChronoUnit.MONTHS.between(from, end));
    int every = months <= 7 ? 1 : months <= 14 ? 2 : months <= 24 ? 3 : 6;
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = from.withDayOfMonth(1).plusMonths(1);
    while (day.isBefore(end.minusDays(20))) {
      if ((day.getMonthValue() - 1) % every == 0) {
        boolean clear = scale.place(day) > TODAYS_WIDTH;
        boolean dated =
            day.getMonthValue() == 1 || (clear && ticks.stream().allMatch(Tick::isBare));
        String name = say.shortMonth(day) + (dated ? " " + day.getYear() : "");
        ticks.add(new Tick(scale.x(day), clear ? name : ""));
      }
      day = day.plusMonths(1);
    }
    return ticks;
  }

  private static String words(Plan plan, Say say) {
    int applications = plan.applications().stream().mapToInt(w -> w.apply().size()).sum();
    return say.of("timeline.description", plan.steps().size(), applications, plan.asOf());
  }
}
