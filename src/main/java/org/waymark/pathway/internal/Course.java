package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.pathway.ReadinessOn;

/**
 * Readiness month by month. A step counts from the day on which it is finished; an admission counts
 * by its chance, as in the value of the plan: what follows it replaces the base plan.
 */
final class Course {
  private final Draft draft;
  private final Search.Result best;

  private Course(Draft draft) {
    this.draft = draft;
    this.best =
        Stream.concat(
                Stream.of(draft.without()),
                draft.outlook().windows().stream()
                    .flatMap(window -> window.set().stream().map(window.branches()::get))
                    .map(Branch::plan))
            .max(Comparator.comparingDouble(plan -> plan.end().readiness))
            .orElse(draft.without());
  }

  /** From the plan's first day to the horizon's last. */
  static List<ReadinessOn> of(Draft draft) {
    Course course = new Course(draft);
    Person person = draft.person();
    LocalDate last = person.dateAt(person.horizonWeeks());
    List<ReadinessOn> days = new ArrayList<>();
    LocalDate day = person.start();
    for (int month = 1; day.isBefore(last); month++) {
      days.add(course.on(day, person.weeksTo(day)));
      day = person.start().plusMonths(month);
    }
    days.add(course.on(last, person.horizonWeeks()));
    return days;
  }

  private ReadinessOn on(LocalDate day, double weeks) {
    return new ReadinessOn(day, at(weeks, draft.without()), expected(weeks), at(weeks, best));
  }

  private double expected(double weeks) {
    double without = at(weeks, draft.without());
    double independent = without;
    double correlated = without;
    for (Window window : draft.outlook().windows().reversed()) {
      double[] branches = new double[window.branches().size()];
      for (int i : window.set()) {
        branches[i] = at(weeks, window.branches().get(i).plan());
      }
      independent = ApplicationSets.expected(values(window.independent()), branches, independent);
      correlated = ApplicationSets.expected(values(window.correlated()), branches, correlated);
    }
    return (independent + correlated) / 2;
  }

  private static double[] values(List<Double> boxed) {
    return boxed.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The search finishes steps that overlap in the order in which it placed them, not of their ends,
   * so its own figure holds at the end and bounds the others.
   */
  private double at(double weeks, Search.Result plan) {
    double end = plan.end().readiness;
    return weeks >= draft.person().horizonWeeks()
        ? end
        : Math.min(end, draft.windows().stateAt(weeks, plan, draft.from()).readiness);
  }
}
