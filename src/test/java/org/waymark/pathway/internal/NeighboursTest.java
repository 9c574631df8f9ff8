package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.profile.Profile;
import org.waymark.say.Say;

/** What stands next to a path: open too, or one answer away. */
final class NeighboursTest {
  private static final String BOOK =
      "book curriculum; hours 40; teaches deep-learning 2; stage field\n";
  private static final String LAB =
      "%s fellowship; online/mentored; weeks 8; load %d; starts 20; chance 0.1; "
          + "teaches deep-learning %d\n";

  private static List<String> ids(List<Pointer> pointers) {
    return pointers.stream().map(Pointer::entry).toList();
  }

  @Test
  void whatKeepsEveryLimitAndFoundNoPlaceIsNamed() {
    World world =
        World.of(
            BOOK
                + LAB.formatted("first", 5, 3).replace("starts 20", "starts 8")
                + LAB.formatted("second", 5, 3).replace("starts 20", "starts 30")
                + LAB.formatted("third", 5, 3).replace("starts 20", "starts 52"));
    Plan plan = world.plan(World.engineer(""));
    List<String> applied =
        plan.applications().stream().flatMap(window -> window.apply().stream()).toList();
    assertThat(applied).hasSize(2);
    assertThat(ids(plan.alsoOpen())).hasSize(1).doesNotContainAnyElementsOf(applied);
    assertThat(plan.justOutOfReach()).isEmpty();
  }

  @Test
  void whatOneAnswerKeepsOutIsNamedWithIt() {
    World world = World.of(BOOK + LAB.formatted("lab", 10, 3));
    Profile eight = World.engineer("\"hoursPerWeek\": 8");
    List<Pointer> missed = world.plan(eight).justOutOfReach();
    assertThat(ids(missed)).containsExactly("lab");
    assertThat(Say.english().of(missed.getFirst().because()))
        .isEqualTo("It takes 10\u00a0hours a week. You: 8\u00a0hours a week.");
    assertThat(world.plan(World.engineer("\"hoursPerWeek\": 10")).justOutOfReach()).isEmpty();
  }

  @Test
  void twoLimitsAreNoNearMiss() {
    World world = World.of(BOOK + LAB.formatted("lab", 10, 3));
    Profile far = World.engineer("\"hoursPerWeek\": 8, \"setting\": \"in-person\"");
    assertThat(world.plan(far).justOutOfReach()).isEmpty();
  }

  @Test
  void whatOneIsRatherThanChoosesIsNoNearMiss() {
    World world =
        World.of(
            BOOK
                + LAB.formatted("lab", 5, 3).strip()
                + "; json \"eligibility\": {\"minAge\": 18}\n");
    assertThat(world.limits(World.engineer("\"age\": 17"), "lab")).isEqualTo("age");
    assertThat(world.plan(World.engineer("\"age\": 17")).justOutOfReach()).isEmpty();
  }
}
