package org.waymark.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.waymark.pathway.Plan;
import org.waymark.pathway.ReadinessOn;
import org.waymark.say.Say;

/**
 * Readiness over the months as a picture, and the same in words. Across, the picture has the
 * timeline's scale; upwards, it ends at the quarter above the highest share.
 *
 * @param levels the lines to read it by
 * @param description what a reader who doesn't see it is told
 */
public record ReadinessCurve(
    List<Level> levels, List<Line> lines, List<Row> rows, String description) {
  /** Units of the picture across and upwards. */
  static final int WIDTH = 1000;

  static final int HEIGHT = 160;
  private static final int QUARTERS = 4;
  private static final int MONTHS_A_ROW = 3;

  /** A share of the goal, as high as it stands in the picture. */
  public record Level(int y, String text) {}

  /** A line from today on, as an SVG path; the kind is the word that its colour goes by. */
  public record Line(String kind, String path) {}

  /** What is reached on a day, in words. */
  public record Row(String day, String without, String expected, String best) {}

  static ReadinessCurve of(Plan plan, LocalDate end, Say say) {
    List<ReadinessOn> course = plan.readinessOverTime();
    double highest = course.stream().mapToDouble(ReadinessCurve::highest).max().orElse(0);
    int quarters = Math.clamp((int) Math.ceil(highest * QUARTERS), 1, QUARTERS);
    double top = quarters / (double) QUARTERS;
    List<Level> levels = new ArrayList<>();
    for (int quarter = 0; quarter <= quarters; quarter++) {
      levels.add(new Level(HEIGHT - HEIGHT * quarter / quarters, say.of("share", 25 * quarter)));
    }
    Timeline.Scale scale = Timeline.Scale.of(plan.asOf(), end);
    return new ReadinessCurve(
        levels,
        List.of(
            line("best", course, ReadinessOn::best, scale, top),
            line("expected", course, ReadinessOn::expected, scale, top),
            line("without", course, ReadinessOn::withoutAdmission, scale, top)),
        rows(course, say),
        description(plan, say));
  }

  private static double highest(ReadinessOn on) {
    return Math.max(on.withoutAdmission(), Math.max(on.expected(), on.best()));
  }

  private static Line line(
      String kind,
      List<ReadinessOn> course,
      ToDoubleFunction<ReadinessOn> share,
      Timeline.Scale scale,
      double top) {
    StringBuilder path = new StringBuilder();
    for (ReadinessOn on : course) {
      long x = Math.round(scale.place(on.day()) * WIDTH / 100);
      long y = Math.round(HEIGHT * (1 - share.applyAsDouble(on) / top));
      path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
    }
    return new Line(kind, path.toString());
  }

  /** Every third month, and the end. */
  private static List<Row> rows(List<ReadinessOn> course, Say say) {
    List<Row> rows = new ArrayList<>();
    int last = course.size() - 1;
    for (int i = 0; i <= last; i++) {
      ReadinessOn on = course.get(i);
      boolean nearEnd = ChronoUnit.DAYS.between(on.day(), course.get(last).day()) < 31;
      if (i == last || (i % MONTHS_A_ROW == 0 && !nearEnd)) {
        rows.add(
            new Row(
                say.month(on.day()),
                percent(on.withoutAdmission(), say),
                percent(on.expected(), say),
                percent(on.best(), say)));
      }
    }
    return rows;
  }

  private static String percent(double share, Say say) {
    return say.of("share", Say.hundredths(share));
  }

  private static String description(Plan plan, Say say) {
    ReadinessOn last = plan.readinessOverTime().getLast();
    return say.of(
        "readiness.description",
        say.share(plan.readiness().now()),
        say.share(last.withoutAdmission()),
        say.month(last.day()),
        say.share(last.expected()),
        say.share(last.best()));
  }
}
