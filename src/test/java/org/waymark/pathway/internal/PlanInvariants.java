package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Stage;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Readiness;
import org.waymark.pathway.ReadinessOn;
import org.waymark.pathway.Reason;
import org.waymark.pathway.Step;
import org.waymark.profile.Profile;

/** What holds of every plan, checked on every plan that any test makes. */
public final class PlanInvariants {
  private PlanInvariants() {}

  /** Fails when a plan breaks what holds of every plan. */
  public static void check(Plan plan, Profile profile, Catalog catalog) {
    readinessRises(plan);
    readinessOverTimeLeadsToTheEnd(plan);
    sharesSumToOne(plan);
    nothingTwice(plan);
    nothingClosedReturns(plan, profile);
    noThirdFoundation(plan, catalog);
    atMostThreeAtOnce(plan);
    windows(plan);
  }

  private static void readinessRises(Plan plan) {
    double now = plan.readiness().now();
    double without = plan.readiness().withoutAdmission();
    double expected = plan.readiness().expected();
    assertThat(List.of(now, without, expected, plan.readiness().best())).isSorted();
    assertThat(plan.gap()).isNotNegative();
  }

  private static void readinessOverTimeLeadsToTheEnd(Plan plan) {
    List<ReadinessOn> course = plan.readinessOverTime();
    assertThat(course).extracting(ReadinessOn::day).isSorted().doesNotHaveDuplicates();
    for (ToDoubleFunction<ReadinessOn> line :
        List.<ToDoubleFunction<ReadinessOn>>of(
            ReadinessOn::withoutAdmission, ReadinessOn::expected, ReadinessOn::best)) {
      double[] shares = course.stream().mapToDouble(line).toArray();
      assertThat(shares[0]).isCloseTo(plan.readiness().now(), within(1e-9));
      for (int i = 1; i < shares.length; i++) {
        assertThat(shares[i]).isGreaterThanOrEqualTo(shares[i - 1] - 1e-12);
      }
    }
    ReadinessOn last = course.getLast();
    Readiness end = plan.readiness();
    assertThat(last.withoutAdmission()).isCloseTo(end.withoutAdmission(), within(1e-9));
    assertThat(last.expected()).isCloseTo(end.expected(), within(1e-9));
    assertThat(last.best()).isCloseTo(end.best(), within(1e-9));
  }

  private static void sharesSumToOne(Plan plan) {
    for (Step step : plan.steps()) {
      sumToOne(step.entry(), step.why());
    }
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        sumToOne(choice.entry(), choice.why());
      }
    }
  }

  private static void sumToOne(String entry, List<Reason> why) {
    double sum = why.stream().mapToDouble(Reason::share).sum();
    assertThat(sum).as("shares of %s", entry).isCloseTo(1, within(1e-9));
  }

  private static void nothingTwice(Plan plan) {
    Set<String> seen = new HashSet<>();
    for (Step step : plan.steps()) {
      assertThat(seen.add(step.entry())).as("%s stands once", step.entry()).isTrue();
    }
    assertThat(plan.steps().size()).isLessThanOrEqualTo(8);
  }

  private static void nothingClosedReturns(Plan plan, Profile profile) {
    Set<String> closed = new HashSet<>(profile.completed());
    closed.addAll(profile.excluded());
    List<String> told = new ArrayList<>();
    plan.steps().forEach(step -> told.add(step.entry()));
    plan.steps().forEach(step -> told.addAll(step.companions()));
    plan.applications().forEach(w -> w.choices().forEach(choice -> told.add(choice.entry())));
    plan.alternatives().forEach(other -> told.add(other.entry()));
    assertThat(told).noneMatch(closed::contains);
  }

  private static void noThirdFoundation(Plan plan, Catalog catalog) {
    int run = 0;
    for (Step step : plan.steps()) {
      Entry entry = catalog.entry(step.entry());
      run = entry.facts().stage() == Stage.FOUNDATION ? run + 1 : 0;
      assertThat(run).as("foundations in a row at %s", step.entry()).isLessThan(3);
    }
  }

  private static void atMostThreeAtOnce(Plan plan) {
    for (Step step : plan.steps()) {
      long beside =
          plan.steps().stream()
              .filter(
                  other -> other.start().isBefore(step.end()) && step.start().isBefore(other.end()))
              .filter(other -> !step.start().isBefore(other.start()))
              .count();
      assertThat(beside).as("steps under way when %s begins", step.entry()).isLessThanOrEqualTo(3);
    }
  }

  private static void windows(Plan plan) {
    assertThat(plan.applications().size()).isLessThanOrEqualTo(2);
    for (ApplicationWindow window : plan.applications()) {
      assertThat(window.apply()).isNotEmpty();
      assertThat(window.choices()).extracting(Choice::entry).containsAll(window.apply());
      assertThat(window.correlated()).isBetween(0.0, 1.0);
      assertThat(window.independent()).isBetween(0.0, 1.0);
      for (Choice choice : window.choices()) {
        assertThat(choice.admission().typical())
            .isBetween(choice.admission().low() - 1e-12, choice.admission().high() + 1e-12);
      }
    }
  }
}
