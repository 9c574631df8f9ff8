package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;

/** What stands beside a path is for this person: of their stage, their country, within reach. */
final class BesideTest {
  private static final String OXFORD =
      "\"location\": {\"city\": \"Oxford\", \"country\": \"GB\"}, \"relocate\": \"anywhere\"";

  private static List<String> ids(List<Pointer> pointers) {
    return pointers.stream().map(Pointer::entry).toList();
  }

  @Test
  void adviceForOnesOwnStageComesFirstAndThatForOthersNotAtAll() {
    World world =
        World.of(
            """
            all coaching; json "eligibility": {"careerStages": ["any"]}
            old coaching; json "eligibility": {"careerStages": ["professional"]}
            young coaching; json "eligibility": {"careerStages": ["undergraduate"]}
            """);
    Plan plan = world.plan(World.engineer("\"careerStage\": \"professional\""));
    assertThat(ids(plan.peopleAndPlaces())).containsExactly("old", "all");
  }

  @Test
  void longRoutesAreThoseThatOneMayTakeTheNearestFirst() {
    World world =
        World.of(
            """
            away degree; in-person/mentored Berkeley US; weeks 150; json "longRoute": true
            home degree; in-person/mentored Oxford GB; weeks 150; json "longRoute": true
            land degree; in-person/mentored Edinburgh GB; weeks 150; json "longRoute": true
            american degree; in-person/mentored Boston US; weeks 150; json "longRoute": true; json "eligibility": {"citizenship": ["US"]}
            """);
    assertThat(ids(world.plan(World.engineer(OXFORD)).longRoutes()))
        .containsExactly("home", "land", "away");
    String stays = OXFORD.replace("anywhere", "country");
    assertThat(ids(world.plan(World.engineer(stays)).longRoutes())).containsExactly("home", "land");
  }

  @Test
  void guidesToTheLawOfOthersGiveWay() {
    World world =
        World.of(
            """
            capitol directory; json "topics": ["us-policy", "careers"]
            whitehall directory; json "topics": ["uk-policy", "careers"]
            world directory; json "topics": ["careers"]
            """);
    assertThat(ids(world.plan(World.engineer(OXFORD)).peopleAndPlaces()))
        .containsExactly("whitehall", "world");
  }
}
