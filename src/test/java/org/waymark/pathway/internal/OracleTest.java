package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.profile.Profile;

/** The planner against trying everything, on small random worlds. */
final class OracleTest {
  private static final List<String> SKILLS =
      List.of("python", "deep-learning", "pytorch", "transformers", "alignment-fundamentals");
  private static final List<String> STAGES =
      List.of("foundation", "foundation", "field", "applied");

  @Test
  void findsTheBestPlanOfEverySmallWorld() {
    long seed = Long.getLong("waymark.seed", 20261125L);
    int worlds = Integer.getInteger("waymark.worlds", 2000);
    System.out.printf("oracle: seed %d, %d worlds%n", seed, worlds);
    Random random = new Random(seed);
    int withSteps = 0;
    for (int i = 0; i < worlds; i++) {
      String text = world(random, 1 + random.nextInt(i % 20 == 0 ? 8 : 5));
      Profile profile =
          World.engineer(
              "\"hoursPerWeek\": %d, \"horizonMonths\": %d, \"skills\": {\"python\": %d}"
                  .formatted(4 + random.nextInt(12), 3 + random.nextInt(12), random.nextInt(3)));
      World world = World.of(text);
      Engine.Ground ground = world.engine.ground(profile, Map.of(), World.TODAY);
      Search.Result found =
          ground.base().plan(ground.from(), ground.capacity(), ground.choosable().base());
      Exhaustive.Best best = Exhaustive.best(ground, world.catalog);
      String as = "seed %d world %d%n%s%n%s".formatted(seed, i, text, profile);
      assertThat(found.end().madePublic).as(as).isEqualTo(best.madePublic());
      assertThat(found.area()).as(as).isCloseTo(best.area(), within(1e-9));
      assertThat(found.exact()).as(as).isTrue();
      withSteps += found.steps().size() > 1 ? 1 : 0;
    }
    assertThat(withSteps).as("worlds with a plan of several steps").isGreaterThan(worlds / 4);
  }

  static String world(Random random, int offerings) {
    StringBuilder text = new StringBuilder();
    int dated = 0;
    for (int i = 0; i < offerings; i++) {
      boolean program = dated < 3 && random.nextInt(3) == 0;
      if (program) {
        dated++;
        text.append(
            "p%d course; online/%s; weeks %d; load %d; starts %d"
                .formatted(
                    i,
                    random.nextBoolean() ? "mentored" : "facilitated",
                    2 + random.nextInt(8),
                    2 + random.nextInt(8),
                    random.nextInt(30)));
      } else {
        text.append(
            "r%d %s; hours %d"
                .formatted(
                    i,
                    random.nextInt(4) == 0 ? "activity; public" : "curriculum",
                    8 + random.nextInt(80)));
      }
      text.append("; stage ").append(STAGES.get(random.nextInt(STAGES.size())));
      text.append("; teaches ").append(levels(random, 1 + random.nextInt(2), 1));
      if (random.nextInt(3) == 0) {
        text.append("; needs ").append(levels(random, 1, 0));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String levels(Random random, int count, int least) {
    int first = random.nextInt(SKILLS.size());
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < count; i++) {
      levels
          .append(SKILLS.get((first + i) % SKILLS.size()))
          .append(' ')
          .append(Math.max(1, least + random.nextInt(3)))
          .append(i + 1 < count ? " " : "");
    }
    return levels.toString();
  }
}
