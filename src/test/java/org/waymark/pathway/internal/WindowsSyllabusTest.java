package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Label;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Replanned;
import org.waymark.profile.Profile;

/** C: applications, aims, and what happens on the way. */
final class WindowsSyllabusTest {
  private static final Profile SOMEONE = World.engineer("\"hoursPerWeek\": 10");
  private static final String BOOK = "book curriculum; hours 60; teaches pytorch 2\n";

  private static String fellowship(String id, int starts, double chance) {
    return "%s fellowship; in-person/mentored London GB; weeks 10; load 40; starts %d; chance %s; teaches deep-learning 3 transformers 3 ml-experimentation 3%n"
        .formatted(id, starts, chance);
  }

  @Test
  void c01ASelectiveProgramIsAppliedToAndTheBasePlanStays() {
    World world = World.of(BOOK + fellowship("fellow", 30, 0.1));
    assertThat(world.steps(SOMEONE)).isEqualTo("book");
    assertThat(world.applications(SOMEONE)).isEqualTo("fellow");
  }

  @Test
  void c02AnEasyAdmissionIsAStep() {
    World world = World.of(BOOK + fellowship("easy", 30, 0.5));
    assertThat(world.stepSet(SOMEONE)).contains("easy");
    assertThat(world.applications(SOMEONE)).isEmpty();
  }

  @Test
  void c03WhatBeginsWithinTenWeeksIsOneWindow() {
    World near = World.of(BOOK + fellowship("a", 20, 0.1) + fellowship("b", 30, 0.1));
    assertThat(near.applications(SOMEONE)).isEqualTo("a b");
    World far = World.of(BOOK + fellowship("a", 20, 0.1) + fellowship("b", 31, 0.1));
    assertThat(far.applications(SOMEONE)).isEqualTo("a | b");
  }

  @Test
  void c04AtMostTwoWindows() {
    World world =
        World.of(
            BOOK + fellowship("a", 10, 0.1) + fellowship("b", 25, 0.1) + fellowship("c", 40, 0.1));
    assertThat(world.plan(SOMEONE).applications()).hasSize(2);
  }

  @Test
  void c05NoMoreApplicationsThanThePersonWrites() {
    World world =
        World.of(
            BOOK + fellowship("a", 20, 0.1) + fellowship("b", 21, 0.1) + fellowship("c", 22, 0.1));
    Profile two = World.engineer("\"hoursPerWeek\": 10, \"applicationsPerWindow\": 2");
    assertThat(world.plan(two).applications().getFirst().apply()).hasSize(2);
    assertThat(world.plan(two).applications().getFirst().choices()).hasSize(3);
  }

  @Test
  void c06BothEndsOfTheChanceAreShown() {
    World world = World.of(BOOK + fellowship("a", 20, 0.1) + fellowship("b", 21, 0.2));
    ApplicationWindow window = world.plan(SOMEONE).applications().getFirst();
    assertThat(window.independent()).isGreaterThan(window.correlated());
  }

  @Test
  void c07Labels() {
    assertThat(Assembly.label(0.14)).isEqualTo(Label.REACH);
    assertThat(Assembly.label(0.15)).isEqualTo(Label.MATCH);
    assertThat(Assembly.label(0.4)).isEqualTo(Label.SAFETY);
  }

  @Test
  void c08PreparationThatAProgramDemandsIsNamed() {
    World world =
        World.of(
            "prep curriculum; hours 60; teaches pytorch 2\n"
                + fellowship("fellow", 30, 0.1).strip()
                + "; needs pytorch 2 python 1");
    Plan plan = world.plan(SOMEONE);
    assertThat(plan.applications().getFirst().choices().getFirst().preparation())
        .containsExactly("s1");
    assertThat(plan.steps().getFirst().unlocks()).containsExactly("fellow");
  }

  @Test
  void c09WhoeverAimsAtAProgramPreparesForItAndAppliesToIt() {
    World world =
        World.of(
            "prep curriculum; hours 60; teaches fine-tuning 2\n"
                + "other curriculum; hours 60; teaches pytorch 2\n"
                + fellowship("fellow", 30, 0.1).strip()
                + "; needs fine-tuning 2");
    Profile aiming =
        World.profile("\"goal\": {\"track\": \"engineering\", \"target\": \"fellow\"}");
    assertThat(world.steps(aiming)).startsWith("prep");
    assertThat(world.applications(aiming)).isEqualTo("fellow");
  }

  @Test
  void c10AnAimOutOfReachIsSaid() {
    World world =
        World.of(BOOK + fellowship("fellow", 30, 0.1).strip() + "; needs philosophy 3 economics 3");
    Profile aiming =
        World.profile("\"goal\": {\"track\": \"engineering\", \"target\": \"fellow\"}");
    assertThat(world.warning(aiming, "aim-out-of-reach")).contains("FELLOW");
  }

  private static final LocalDate LATER = World.TODAY.plusWeeks(4);

  private static Replanned after(World world, PathEvent.Kind kind, String entry) {
    List<PathEvent> events = List.of(new PathEvent.OfEntry(kind, entry, LATER));
    return world.engine.replan(SOMEONE, events, LATER);
  }

  @Test
  void d01WhatIsDoneIsCreditedAndNeverReturns() {
    World world =
        World.of(BOOK + "next curriculum; hours 60; teaches transformers 3; needs pytorch 2");
    Replanned done = after(world, PathEvent.Kind.DONE, "book");
    assertThat(done.plan().steps()).extracting(step -> step.entry()).containsExactly("next");
    assertThat(done.plan().readiness().now()).isPositive();
  }

  @Test
  void d02WhatIsDroppedNeverReturns() {
    World world = World.of(BOOK + "other curriculum; hours 60; teaches transformers 2");
    assertThat(after(world, PathEvent.Kind.DROPPED, "book").plan().steps())
        .extracting(step -> step.entry())
        .containsExactly("other");
  }

  @Test
  void d03ARefusalShowsTheNextBranch() {
    World world = World.of(BOOK + fellowship("a", 20, 0.12) + fellowship("b", 21, 0.1));
    assertThat(after(world, PathEvent.Kind.REJECTED, "a").plan().applications())
        .singleElement()
        .satisfies(window -> assertThat(window.apply()).containsExactly("b"));
  }

  @Test
  void d04ARefusalIsNotForEver() {
    World world = World.of(BOOK + fellowship("a", 20, 0.1).replace("starts 20", "starts 20 50"));
    ApplicationWindow window =
        after(world, PathEvent.Kind.REJECTED, "a").plan().applications().getFirst();
    assertThat(window.choices().getFirst().starts().from()).isEqualTo(World.TODAY.plusWeeks(50));
  }

  @Test
  void d05AnAdmissionIsPlannedAround() {
    World world = World.of(BOOK + fellowship("a", 20, 0.1));
    Plan plan = after(world, PathEvent.Kind.ACCEPTED, "a").plan();
    assertThat(plan.steps()).extracting(step -> step.entry()).contains("a");
    assertThat(plan.applications()).isEmpty();
  }

  @Test
  void d06AnApplicationSentIsAwaited() {
    World world = World.of(BOOK + fellowship("a", 20, 0.1));
    Replanned sent = after(world, PathEvent.Kind.SENT, "a");
    assertThat(sent.awaited()).containsExactly("a");
    assertThat(sent.plan().applications()).hasSize(1);
  }

  @Test
  void d07WhatIsWithdrawnIsNotAwaited() {
    World world = World.of(BOOK + fellowship("a", 20, 0.1));
    List<PathEvent> events =
        List.of(
            new PathEvent.OfEntry(PathEvent.Kind.SENT, "a", World.TODAY),
            new PathEvent.OfEntry(PathEvent.Kind.WITHDRAWN, "a", LATER));
    Replanned after = world.engine.replan(SOMEONE, events, LATER);
    assertThat(after.awaited()).isEmpty();
    assertThat(after.plan().applications()).isEmpty();
  }

  @Test
  void d08AChangedProfileKeepsWhatIsDone() {
    World world = World.of(BOOK + "other curriculum; hours 60; teaches transformers 2");
    List<PathEvent> events =
        List.of(
            new PathEvent.OfEntry(PathEvent.Kind.DONE, "book", LATER),
            new PathEvent.OfProfile(World.engineer("\"hoursPerWeek\": 20"), LATER));
    Replanned after = world.engine.replan(SOMEONE, events, LATER);
    assertThat(after.profile().hoursPerWeek()).isEqualTo(20);
    assertThat(after.profile().completed()).containsExactly("book");
    assertThat(after.plan()).isEqualTo(world.engine.replan(SOMEONE, events, LATER).plan());
  }

  @Test
  void d09TheRestBeginsToday() {
    World world = World.of(BOOK + "other curriculum; hours 60; teaches transformers 2");
    Plan plan = after(world, PathEvent.Kind.DONE, "book").plan();
    assertThat(plan.steps().getFirst().start()).isEqualTo(LATER);
  }
}
