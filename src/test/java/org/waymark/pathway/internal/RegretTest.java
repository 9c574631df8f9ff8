package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.profile.Profile;

/**
 * How far the planner's local search stays behind the best where trying everything is out of reach:
 * against its own tree search, proven to the end, on worlds of some 16 offerings; and against the
 * {@link Relaxation} on larger worlds. The relaxation itself is held against trying everything, on
 * small worlds: no plan is above it, and the loss there is its own slack. Each prints what it
 * found.
 */
final class RegretTest {
  private static final long SEED = Long.getLong("waymark.seed", 20261128L);
  private static final int WORLDS = Integer.getInteger("waymark.regret.worlds", 100);

  /** Weeks of a period of the relaxation. */
  private static final double PERIOD = 2;

  private static final Search.Effort TREE =
      new Search.Effort(Choices.Scarce.STEPS, 0, 0, 0, 0, 100, 3_000_000, false);

  /** Losses, each a share of what could be had, 0 to 1. */
  private static final class Losses {
    private int count;
    private int none;
    private double sum;
    private double worst;

    void add(double found, double best) {
      double loss = best > 1e-9 ? Math.max(0, 1 - found / best) : 0;
      count++;
      none += loss < 1e-9 ? 1 : 0;
      sum += loss;
      worst = Math.max(worst, loss);
    }

    double mean() {
      return sum / count;
    }

    void print(String against) {
      System.out.printf(
          "regret: seed %d, %s: %d plans, %d without loss, mean loss %.4f, worst %.3f%n",
          SEED, against, count, none, mean(), worst);
    }
  }

  private static Profile person(Random random) {
    return World.engineer(
        "\"hoursPerWeek\": %d, \"horizonMonths\": %d, \"skills\": {\"python\": %d}"
            .formatted(4 + random.nextInt(12), 3 + random.nextInt(12), random.nextInt(3)));
  }

  @Test
  void localSearchComesNearTheProvenBest() {
    Random random = new Random(SEED);
    Losses losses = new Losses();
    for (int i = 0; i < WORLDS; i++) {
      World world = World.of(OracleTest.world(random, 16));
      Engine.Ground ground = world.engine.ground(person(random), Map.of(), World.TODAY);
      Search.Result best = flexible(ground, world.catalog, TREE, List.of());
      if (best.exact()) {
        losses.add(asIfMany(ground, world.catalog).area(), best.area());
      }
    }
    losses.print("against the tree of all orders");
    assertThat(losses.count).as("worlds whose best is proven").isGreaterThan(WORLDS * 9 / 10);
    assertThat(losses.mean()).isLessThan(0.005);
  }

  /** As the planner searches where offerings are many: two starts, then the last look. */
  private static Search.Result asIfMany(Engine.Ground ground, Catalog catalog) {
    Search.Result start = flexible(ground, catalog, local(BasePlanner.START), List.of());
    Search.Result other = flexible(ground, catalog, local(BasePlanner.START_FOR_TIME), List.of());
    Search.Result better = other.area() > start.area() ? other : start;
    List<Offering> known = better.steps().stream().map(Placed::step).toList();
    Search.Result last = flexible(ground, catalog, local(BasePlanner.THOROUGH), known);
    return last.area() > better.area() ? last : better;
  }

  /** An effort that follows no tree, however few the candidates. */
  private static Search.Effort local(Search.Effort effort) {
    return new Search.Effort(
        effort.scarce(),
        effort.aims(),
        effort.pilots(),
        effort.passes(),
        effort.width(),
        0,
        0,
        effort.reconsiders());
  }

  /** The best plan of flexible steps alone. */
  private static Search.Result flexible(
      Engine.Ground ground, Catalog catalog, Search.Effort effort, List<Offering> known) {
    List<Offering> steps =
        ground.choosable().base().stream()
            .filter(step -> step.pace == Offering.Pace.FLEXIBLE)
            .toList();
    Pool pool = new Pool(steps, new Kinship(catalog));
    Search.Result found =
        new Search(ground.frame(), ground.from(), ground.capacity(), List.of(), pool, effort)
            .run(known);
    return Objects.requireNonNull(found, "an empty plan is always possible");
  }

  @Test
  void noPlanOfASmallWorldIsAboveTheRelaxation() {
    Random random = new Random(SEED);
    Losses losses = new Losses();
    for (int i = 0; i < 3 * WORLDS; i++) {
      String text = OracleTest.world(random, 2 + random.nextInt(5));
      Profile profile = person(random);
      World world = World.of(text);
      Engine.Ground ground = world.engine.ground(profile, Map.of(), World.TODAY);
      Exhaustive.Best best = Exhaustive.best(ground, world.catalog);
      double bound = Relaxation.of(ground, new Kinship(world.catalog), best.madePublic(), PERIOD);
      assertThat(best.area()).as("%s%n%s", text, profile).isLessThanOrEqualTo(bound + 1e-6);
      losses.add(best.area(), bound);
    }
    losses.print("the best of small worlds against the relaxation, so its own slack");
  }

  @Test
  void largerWorldsLoseLittleMoreThanTheRelaxationsSlack() {
    Random random = new Random(SEED);
    Losses losses = new Losses();
    for (int i = 0; i < WORLDS / 5; i++) {
      World world = World.of(OracleTest.world(random, 20 + random.nextInt(20)));
      Engine.Ground ground = world.engine.ground(person(random), Map.of(), World.TODAY);
      Search.Result found =
          ground.base().plan(ground.from(), ground.capacity(), ground.choosable().base());
      Kinship kinship = new Kinship(world.catalog);
      double bound = Relaxation.of(ground, kinship, found.end().madePublic, PERIOD);
      assertThat(found.area()).isLessThanOrEqualTo(bound + 1e-6);
      losses.add(found.area(), bound);
    }
    losses.print("larger worlds against the relaxation");
    assertThat(losses.mean()).isLessThan(0.35);
  }
}
