package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.catalog.Money;
import org.waymark.pathway.Plan;
import org.waymark.profile.Profile;

/** B: what is valued, and the shape of a path. */
final class ShapeSyllabusTest {
  private static final Profile TEN_HOURS = World.engineer("\"hoursPerWeek\": 10");

  @Test
  void b01WhatGainsMostForItsTimeComesFirst() {
    World world =
        World.of(
            """
            slow curriculum; hours 200; teaches deep-learning 2
            fast curriculum; hours 60; teaches pytorch 2
            """);
    assertThat(world.steps(TEN_HOURS)).isEqualTo("fast slow");
  }

  @Test
  void b02PreparationComesBeforeWhatDemandsIt() {
    World world =
        World.of(
            """
            basics curriculum; hours 60; teaches python 2
            course curriculum; hours 60; teaches transformers 3; needs python 2 pytorch 2
            torch curriculum; hours 40; teaches pytorch 2
            """);
    String steps = world.steps(TEN_HOURS);
    assertThat(steps.indexOf("course")).isGreaterThan(steps.indexOf("torch"));
  }

  @Test
  void b03NoThirdFoundationInARow() {
    World world =
        World.of(
            """
            one curriculum; hours 40; stage foundation; teaches python 2
            two curriculum; hours 40; stage foundation; teaches deep-learning 2
            three curriculum; hours 40; stage foundation; teaches pytorch 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).hasSize(2);
    World withApplied =
        World.of(
            """
            one curriculum; hours 40; stage foundation; teaches python 2
            two curriculum; hours 40; stage foundation; teaches deep-learning 2
            three curriculum; hours 40; stage foundation; teaches pytorch 2
            work activity; hours 30; stage applied; teaches ml-experimentation 2
            """);
    assertThat(withApplied.stepSet(TEN_HOURS)).hasSize(3).contains("work");
  }

  @Test
  void b04SomethingPublicIsInEveryPathThatHasRoomForIt() {
    World world =
        World.of(
            """
            book curriculum; hours 100; teaches deep-learning 3
            post activity; hours 8; public; teaches communications 1
            """);
    assertThat(world.stepSet(TEN_HOURS)).contains("post");
    assertThat(
            world.warning(
                World.engineer("\"hoursPerWeek\": 1, \"horizonMonths\": 2"), "no-public-work"))
        .isNotNull();
  }

  @Test
  void b05NothingWhoseOnlyGainsAreMinorWhileLargerGapsAreOpen() {
    World world =
        World.of(
            """
            minor curriculum; hours 20; teaches reinforcement-learning 2
            major curriculum; hours 60; teaches transformers 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).containsExactly("major");
  }

  @Test
  void b06WhatOnlyOpensAnotherIsFollowedByIt() {
    World world =
        World.of(
            """
            logic curriculum; hours 20; teaches mathematical-maturity 2
            theory curriculum; hours 60; teaches transformers 3; needs mathematical-maturity 2
            """);
    assertThat(world.steps(TEN_HOURS)).isEqualTo("logic theory");
  }

  @Test
  void b07AFourthBookOnTheSameIsWorthLittle() {
    World world =
        World.of(
            """
            one curriculum; hours 60; teaches deep-learning 2
            two curriculum; hours 60; teaches deep-learning 2
            other curriculum; hours 60; teaches pytorch 2
            """);
    assertThat(world.steps(TEN_HOURS)).doesNotStartWith("one two").doesNotStartWith("two one");
  }

  @Test
  void b08NobodyLearnsMoreThanTheHoursPutIn() {
    World world = World.of("crash curriculum; hours 10; teaches deep-learning 3");
    var gain = world.plan(TEN_HOURS).steps().getFirst().gains().getFirst();
    assertThat(gain.expect()).isLessThan(1.1);
  }

  @Test
  void b09AWholeAndItsPartNeverBoth() {
    World world =
        World.of(
            """
            whole curriculum; hours 120; teaches deep-learning 3 pytorch 2
            part curriculum; hours 40; teaches deep-learning 2; partOf whole
            """);
    assertThat(world.stepSet(TEN_HOURS)).hasSize(1);
  }

  @Test
  void b10ACourseAndWhatItUsesWholeNeverBoth() {
    World world =
        World.of(
            """
            course course; online/facilitated; weeks 8; load 5; starts 2; teaches deep-learning 2; uses book
            book curriculum; hours 40; teaches deep-learning 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).hasSize(1);
  }

  @Test
  void b11CompletingACourseClosesItsReadings() {
    World world =
        World.of(
            """
            course course; online/facilitated; weeks 8; load 5; starts 2; teaches deep-learning 2; uses book
            book curriculum; hours 40; teaches deep-learning 2
            other curriculum; hours 40; teaches pytorch 2
            """);
    assertThat(world.steps(World.engineer("\"completed\": [\"course\"]"))).isEqualTo("other");
  }

  @Test
  void b12TheLadderDecidesBetweenOtherwiseEqualOnes() {
    String each = " workshop; %s; weeks 4; load 5; starts 2; teaches deep-learning 2; uses book\n";
    String[] rungs = {
      "in-person/mentored London GB", "online/mentored", "in-person/peer London GB", "online/peer"
    };
    for (int better = 0; better + 1 < rungs.length; better++) {
      World world =
          World.of(
              "b"
                  + each.formatted(rungs[better])
                  + "a"
                  + each.formatted(rungs[better + 1])
                  + "book curriculum; hours 20; teaches deep-learning 2");
      Profile fiveHours = World.engineer("\"hoursPerWeek\": 5");
      assertThat(world.steps(fiveHours)).as(rungs[better]).startsWith("b");
    }
  }

  @Test
  void b13TwoDatedStepsTakeTheirHoursInEachWeek() {
    World world =
        World.of(
            """
            a course; online/mentored; weeks 8; load 6; starts 2; teaches deep-learning 2
            b course; online/mentored; weeks 8; load 6; starts 4; teaches pytorch 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).hasSize(1);
    assertThat(world.stepSet(World.engineer("\"hoursPerWeek\": 12"))).hasSize(2);
  }

  @Test
  void b14WhatStatesASmallerDemandTakesTheHoursThatOneHas() {
    World world =
        World.of(
            "spar course; online/mentored; weeks 12; load 5; json \"hoursPerWeekTypical\": 12; "
                + "starts 2; teaches deep-learning 2");
    assertThat(world.plan(World.engineer("\"hoursPerWeek\": 7")).steps().getFirst().hoursPerWeek())
        .isEqualTo(7);
    assertThat(world.limits(World.engineer("\"hoursPerWeek\": 4"), "spar")).isEqualTo("hours");
  }

  @Test
  void b15APinnedStepIsPlannedAround() {
    World world =
        World.of(
            """
            good curriculum; hours 60; teaches pytorch 2
            whim curriculum; hours 60; teaches philosophy 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).containsExactly("good");
    assertThat(world.stepSet(World.engineer("\"pinned\": [\"whim\"]")))
        .containsExactly("good", "whim");
  }

  @Test
  void b16APinnedStepThatCannotBeIsRefusedWithTheReason() {
    World world =
        World.of(
            """
            good curriculum; hours 60; teaches pytorch 2
            gone course; online/mentored; weeks 5; load 5; starts 2; status ended; teaches pytorch 2
            """);
    assertThat(world.warning(World.engineer("\"pinned\": [\"gone\"]"), "pinned-refused"))
        .contains("GONE", "ended");
  }

  @Test
  void b17TheSharesAreTheScore() {
    World world = World.of("book curriculum; hours 60; teaches pytorch 2 deep-learning 1");
    Plan plan = world.plan(TEN_HOURS);
    assertThat(plan.steps().getFirst().why()).hasSizeGreaterThan(1);
  }

  @Test
  void b18FoundationsComeBeforeTheField() {
    World world =
        World.of(
            """
            base curriculum; hours 60; stage foundation; teaches deep-learning 2
            field curriculum; hours 20; stage field; teaches alignment-fundamentals 2
            more curriculum; hours 60; stage field; teaches pytorch 2
            """);
    String steps = world.steps(TEN_HOURS);
    assertThat(steps).contains("field", "more");
    if (steps.contains("base")) {
      assertThat(steps).startsWith("base");
    }
  }

  @Test
  void b19FromTheFieldOneComesBackToFoundationsForWhatTheyOpen() {
    World world =
        World.of(
            """
            intro curriculum; hours 20; stage field; teaches alignment-fundamentals 2
            maths curriculum; hours 60; stage foundation; teaches probability-statistics 3
            deep curriculum; hours 60; stage field; teaches transformers 3; needs probability-statistics 3
            """);
    Profile begun = World.engineer("\"pinned\": [\"intro\"], \"hoursPerWeek\": 10");
    assertThat(world.stepSet(begun)).contains("maths", "deep", "intro");
    World closed =
        World.of(
            """
            intro curriculum; hours 20; stage field; teaches alignment-fundamentals 2; needs deep-learning 1
            first curriculum; hours 20; stage field; teaches deep-learning 1
            maths curriculum; hours 60; stage foundation; teaches probability-statistics 3
            """);
    assertThat(closed.steps(TEN_HOURS)).doesNotContain("intro maths", "first maths");
  }

  @Test
  void b20APathInWhichSomethingIsMadeDoesNotEndInFoundations() {
    World world =
        World.of(
            """
            base curriculum; hours 60; stage foundation; teaches deep-learning 2
            post activity; hours 8; stage applied; public; teaches communications 1
            """);
    assertThat(world.steps(TEN_HOURS)).isEqualTo("base post");
  }

  @Test
  void b21AnOnlineCommunityReadsTogetherWhatIsOfItsTrack() {
    String book = "book curriculum; hours 30; teaches alignment-fundamentals 2\n";
    String chat = "chat community; json \"worksThrough\": [\"any\"]; json \"tracks\": %s";
    World ofTheTrack =
        World.of(
            book + chat.formatted("{\"engineering\": 2, \"conceptual\": 0, \"governance\": 0}"));
    assertThat(ofTheTrack.plan(TEN_HOURS).steps().getFirst().mode().rung())
        .isEqualTo("online/peer");
    World ofAnother =
        World.of(
            book + chat.formatted("{\"engineering\": 1, \"conceptual\": 3, \"governance\": 0}"));
    assertThat(ofAnother.plan(TEN_HOURS).steps().getFirst().mode().rung()).isEqualTo("solo");
  }

  @Test
  void b22WhatBeginsEveryMonthCanBeTriedTwice() {
    String course =
        "course course; online/facilitated; weeks 6; load 5; starts 2; chance 0.2; teaches deep-learning 2";
    assertThat(World.of(course).steps(TEN_HOURS)).isEmpty();
    assertThat(World.of(course + "; cadence monthly").steps(TEN_HOURS)).isEqualTo("course");
  }

  @Test
  void b23OnesOwnLawComesFirst() {
    World world =
        World.of(
            """
            act curriculum; hours 100; json "topics": ["eu-policy"]; teaches governance-fundamentals 2
            bill curriculum; hours 100; json "topics": ["us-policy"]; teaches governance-fundamentals 2
            """);
    String reader =
        "\"goal\": {\"track\": \"governance\"}, \"hoursPerWeek\": 10, \"horizonMonths\": 3, "
            + "\"location\": {\"country\": \"%s\"}";
    assertThat(world.steps(World.profile(reader.formatted("DE")))).isEqualTo("act");
    assertThat(world.steps(World.profile(reader.formatted("US")))).isEqualTo("bill");
  }

  @Test
  void b24WhatAJourneyCostsIsToldAndWeighed() {
    String event =
        "%s conference; in-person/peer %s; weeks 2; load 9; starts 4; teaches ml-experimentation 3\n";
    String oxford =
        "\"location\": {\"city\": \"Oxford\", \"country\": \"GB\"}, \"hoursPerWeek\": 10";
    World far = World.of(event.formatted("far", "Berkeley US"));
    assertThat(far.plan(World.engineer(oxford)).steps().getFirst().journey())
        .isEqualTo(new Money(1300, "USD"));
    World both =
        World.of(event.formatted("far", "Berkeley US") + event.formatted("near", "Oxford GB"));
    assertThat(both.steps(World.engineer(oxford))).startsWith("near");
    assertThat(both.plan(World.engineer(oxford)).steps().getFirst().journey()).isNull();
  }

  @Test
  void b25WhatAProgramOpensWaitsForIt() {
    World world =
        World.of(
            """
            book curriculum; hours 30; teaches deep-learning 2
            course course; online/facilitated; weeks 6; load 5; starts 20; teaches transformers 3
            after curriculum; hours 60; teaches ml-experimentation 2; needs transformers 3
            """);
    Plan plan = world.plan(TEN_HOURS);
    assertThat(world.steps(TEN_HOURS)).isEqualTo("book course after");
    assertThat(plan.steps().getLast().start()).isEqualTo(plan.steps().get(1).end());
  }

  @Test
  void b26AFoundationWaitsForWhatIsAppliedBetween() {
    World world =
        World.of(
            """
            one curriculum; hours 40; stage foundation; teaches python 2
            two curriculum; hours 40; stage foundation; teaches deep-learning 2
            three curriculum; hours 40; stage foundation; teaches pytorch 2
            work course; online/facilitated; weeks 6; load 5; starts 30; stage applied; teaches ml-experimentation 2
            """);
    assertThat(world.stepSet(TEN_HOURS)).contains("work").hasSize(3);
    assertThat(
            world.steps(
                World.engineer("\"hoursPerWeek\": 10, \"pinned\": [\"one\", \"two\", \"three\"]")))
        .matches("(one|two|three) (one|two|three) work (one|two|three)");
  }

  @Test
  void b27WhatAStepWasTakenForMustBeOpenedByIt() {
    World world =
        World.of(
            """
            filler curriculum; hours 40; teaches linear-algebra 2
            guarded curriculum; hours 5000; needs linear-algebra 2; teaches deep-learning 3
            course course; online/facilitated; weeks 2; load 5; starts 2; teaches transformers 3
            after curriculum; hours 60; teaches ml-experimentation 2; needs transformers 3
            """);
    assertThat(world.stepSet(TEN_HOURS)).containsExactlyInAnyOrder("course", "after");
  }

  @Test
  void b28WhatIsOfNoUseToTheTrackComesOnlyForWhatItPrepares() {
    String useless = "json \"tracks\": {\"engineering\": 0, \"conceptual\": 0, \"governance\": 3}";
    String book = "book curriculum; hours 150; teaches transformers 3 deep-learning 3; " + useless;
    assertThat(World.of(book).stepSet(TEN_HOURS)).isEmpty();
    String course =
        "course course; online/facilitated; weeks 6; load 5; starts 20;"
            + " needs transformers 2; teaches ml-experimentation 3";
    assertThat(World.of(book + "\n" + course).steps(TEN_HOURS)).isEqualTo("book course");
  }
}
