package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Plan;
import org.waymark.pathway.WhyNot;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;

/**
 * What holds of every plan on the real catalogue, over people made at random. {@code
 * -Dwaymark.people=10000} makes more of them, {@code -Dwaymark.seed=…} others.
 */
final class PlanPropertiesTest {
  private static final LocalDate TODAY = World.TODAY;
  private static final long SEED = Long.getLong("waymark.seed", 20261125L);
  private static final int PEOPLE = Integer.getInteger("waymark.people", 300);

  private final Engine engine = Engine.of(Catalogs.real(), Gazetteer.load());

  private static Stream<Profile> people(int count) {
    System.out.printf("properties: -Dwaymark.seed=%d, %d people%n", SEED, count);
    ProfileMaker maker = new ProfileMaker(new Random(SEED));
    return Stream.generate(maker::next).limit(count);
  }

  @Test
  void keepsEveryLimitAndIsNeverEmpty() {
    people(PEOPLE)
        .forEach(profile -> {
          Draft draft = engine.draft(profile, TODAY);
          Plan plan = new Assembly(draft).plan(TODAY);
          PlanInvariants.check(plan, profile, Catalogs.real());
          assertThat(plan.steps()).as("steps of %s", profile).isNotEmpty();
          demandsNeverPointForward(draft);
          keepsLimits(draft, plan);
        });
  }

  private static void demandsNeverPointForward(Draft draft) {
    for (Placed placed : draft.without().steps()) {
      State before = draft.windows().stateAt(placed.start(), draft.without(), draft.from());
      assertThat(draft.frame().demands().met(placed.step(), before.nominal))
          .as("demands of %s when it begins", placed.step().id())
          .isTrue();
      assertThat(Limits.breaches(placed.step(), draft.person())).isEmpty();
    }
  }

  private static void keepsLimits(Draft draft, Plan plan) {
    for (Window window : draft.outlook().windows()) {
      for (Branch branch : window.branches()) {
        assertThat(Limits.breaches(branch.step(), draft.person())).isEmpty();
        assertThat(draft.frame().demands().met(branch.step(), branch.atStart().nominal)).isTrue();
      }
    }
    boolean saysSo =
        plan.warnings().stream().anyMatch(warning -> warning.code().equals("no-public-work"));
    boolean makes = plan.steps().stream().anyMatch(step -> isPublic(step.entry()));
    assertThat(makes || saysSo).as("something public in %s", plan.steps()).isTrue();
  }

  private static boolean isPublic(String id) {
    Entry entry = Catalogs.real().entry(id);
    return entry instanceof Resource resource && Boolean.TRUE.equals(resource.isPublic());
  }

  @Test
  void moreOfAnythingHardlyEverLowersTheBasePlan() {
    int[] worse = new int[1];
    double[] worst = new double[1];
    people(PEOPLE / 6)
        .forEach(profile -> {
          double base = engine.base(profile, TODAY).area();
          double hours = profile.hoursPerWeek() == null ? 10 : profile.hoursPerWeek();
          for (Profile more :
              List.of(
                  profile.toBuilder().hoursPerWeek(Math.min(80, hours + 2)).build(),
                  profile.toBuilder().hoursPerWeek(Math.min(80, hours * 2)).build(),
                  profile.toBuilder().relocate(Relocate.ANYWHERE).build(),
                  profile.toBuilder().needsFunding(false).maxCost(null).build(),
                  profile.toBuilder().horizonMonths(months(profile) + 3).build())) {
            double with = engine.base(more, TODAY).area();
            if (with < base - 1e-9) {
              worse[0]++;
              worst[0] = Math.max(worst[0], 1 - with / base);
              System.out.printf("worse %.4f < %.4f: %s -> %s%n", with, base, profile, more);
            }
          }
        });
    int compared = 5 * (PEOPLE / 6);
    System.out.printf(
        "base plan fell in %d of %d comparisons, by %.3f at most%n", worse[0], compared, worst[0]);
    assertThat(worse[0])
        .as("comparisons in which more lowers")
        .isLessThanOrEqualTo(Math.max(3, compared / 20));
    assertThat(worst[0]).as("part of the value that more lowers").isLessThan(0.2);
  }

  private static int months(Profile profile) {
    return profile.horizonMonths() == null ? 18 : profile.horizonMonths();
  }

  @Test
  void theSamePersonGetsTheSamePlan() {
    Engine other = Engine.of(Catalogs.real(), Gazetteer.load());
    people(PEOPLE / 10)
        .forEach(profile ->
            assertThat(other.plan(profile, TODAY)).isEqualTo(engine.plan(profile, TODAY)));
  }

  @Test
  void whatIsOutHasALimitAndSomeHaveAChange() {
    List<String> entries =
        List.of("mats", "arena", "spar", "horizon-fellowship", "ml4good-technical");
    int[] changed = new int[1];
    people(Math.max(3, PEOPLE / 60))
        .forEach(profile -> {
          for (String entry : entries) {
            WhyNot why = engine.whyNot(profile, entry, TODAY);
            assertThat(why.isIn() || !why.limits().isEmpty()).isTrue();
            changed[0] += why.smallest().isEmpty() ? 0 : 1;
          }
        });
    assertThat(changed[0]).isPositive();
  }

  @Test
  void everyRoleBackgroundAndContinentHasAPathThatRises() {
    int paths = 0;
    for (Vocabularies.Role role : Catalogs.vocabularies().roles().values()) {
      for (String background : Catalogs.vocabularies().backgrounds().keySet()) {
        Home home = ProfileMaker.HOMES.get(paths++ % ProfileMaker.HOMES.size());
        Profile profile =
            Profile.builder(new Goal(role.track(), role.id(), null))
                .background(background)
                .home(home)
                .build();
        Draft draft = engine.draft(profile, TODAY);
        Plan plan = new Assembly(draft).plan(TODAY);
        PlanInvariants.check(plan, profile, Catalogs.real());
        String as = role.id() + " from " + background + " in " + home.city();
        assertThat(plan.readiness().withoutAdmission())
            .as(as)
            .isGreaterThan(plan.readiness().now());
        assertThat(plan.steps()).as(as).anyMatch(step -> isPublic(step.entry()));
        notAllSolo(draft, plan, as);
      }
    }
  }

  private static void notAllSolo(Draft draft, Plan plan, String as) {
    boolean withOthers =
        plan.steps().stream().anyMatch(step -> step.mode().mentoring() != Mentoring.NONE)
            || !plan.applications().isEmpty();
    boolean could =
        draft.choosable().open().stream()
            .anyMatch(step ->
                (step.mode.mentoring() == Mentoring.MENTORED
                        || step.mode.mentoring() == Mentoring.FACILITATED)
                    && draft.frame().demands().met(step, draft.from().nominal)
                    && draft
                            .frame()
                            .learning()
                            .gain(
                                step,
                                draft.from().expected,
                                draft.from().nominal,
                                draft.frame().target())
                        > 0.005);
    assertThat(withOthers || !could).as(as).isTrue();
  }
}
