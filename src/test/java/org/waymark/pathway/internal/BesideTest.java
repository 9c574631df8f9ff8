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

  @Test
  void conferencesAreThoseWithinReachThatThePathMakesReadyFor() {
    World world =
        World.of(
            """
            land conference; in-person/peer Berlin DE; weeks 1; load 20; starts 10; teaches network 1
            home conference; in-person/peer London GB; weeks 1; load 20; starts 10; teaches network 1
            away conference; in-person/peer Berkeley US; weeks 1; load 20; starts 10; teaches network 1
            deep conference; in-person/peer London GB; needs ai-control 3; weeks 1; load 20; starts 10; teaches network 1
            nowhere conference; in-person/peer; weeks 1; load 20; starts 10; teaches network 1
            closed conference; in-person/peer London GB; json "byInvitation": true; weeks 1; load 20; starts 10; teaches network 1
            """);
    assertThat(ids(world.plan(World.engineer(OXFORD)).peopleAndPlaces()))
        .containsExactly("home", "land");
    String stays = OXFORD.replace("anywhere", "country");
    assertThat(ids(world.plan(World.engineer(stays)).peopleAndPlaces())).containsExactly("home");
  }

  @Test
  void whoHasNoGroupIsToldWhereToFindOne() {
    World world =
        World.of(
            """
            list directory; json "topics": ["community"]
            club local-group; json "locations": [{"city": "Oxford", "country": "GB"}]
            """);
    assertThat(world.plan(World.engineer(OXFORD)).peopleAndPlaces().getFirst().because().key())
        .isEqualTo("beside.near");
    String elsewhere = OXFORD.replace("Oxford", "Nairobi").replace("GB", "KE");
    assertThat(world.plan(World.engineer(elsewhere)).peopleAndPlaces().getFirst().because().key())
        .isEqualTo("beside.find-group");
  }
}
