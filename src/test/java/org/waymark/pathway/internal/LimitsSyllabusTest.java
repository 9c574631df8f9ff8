package org.waymark.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A: what may never be broken. One fellowship stands in the way of one limit at a time. */
final class LimitsSyllabusTest {
  private static final String CAMP =
      "camp workshop; in-person/mentored London GB; weeks 4; load 5; starts 4; "
          + "teaches deep-learning 2";

  private static String limits(String worldMore, String profile) {
    return World.of(CAMP + worldMore).limits(World.engineer(profile), "camp");
  }

  @Test
  void a01NothingIsInTheWayOfWhatFits() {
    assertThat(World.of(CAMP).steps(World.engineer(""))).isEqualTo("camp");
  }

  @Test
  void a02Status() {
    assertThat(limits("; status ended", "")).contains("status");
  }

  @Test
  void a03Invitation() {
    assertThat(limits("; json \"byInvitation\": true", "")).isEqualTo("invitation");
  }

  @Test
  void a04LongRoute() {
    World world =
        World.of(
            "phd degree; in-person/mentored London GB; weeks 20; load 5; starts 4; "
                + "teaches deep-learning 2");
    assertThat(world.limits(World.engineer(""), "phd")).isEqualTo("long-route");
    assertThat(world.change(World.engineer(""), "phd")).isEqualTo("goal.target");
  }

  @Test
  void a05Completed() {
    assertThat(limits("", "\"completed\": [\"camp\"]")).isEqualTo("completed");
  }

  @Test
  void a06Excluded() {
    assertThat(limits("", "\"excluded\": [\"camp\"]")).isEqualTo("excluded");
    assertThat(World.of(CAMP).change(World.engineer("\"excluded\": [\"camp\"]"), "camp"))
        .isEqualTo("excluded");
  }

  @Test
  void a07CareerStage() {
    String students = "; json \"eligibility\": {\"careerStages\": [\"undergraduate\"]}";
    assertThat(limits(students, "\"careerStage\": \"professional\"")).isEqualTo("career-stage");
    assertThat(
            World.of(CAMP + students).steps(World.engineer("\"careerStage\": \"undergraduate\"")))
        .isEqualTo("camp");
  }

  @Test
  void a08Age() {
    String adults = "; json \"eligibility\": {\"minAge\": 18}";
    assertThat(limits(adults, "\"age\": 17")).isEqualTo("age");
    assertThat(World.of(CAMP + adults).steps(World.engineer("\"age\": 18"))).isEqualTo("camp");
  }

  @Test
  void a09Residence() {
    String british = "; json \"eligibility\": {\"countries\": [\"GB\"]}";
    assertThat(limits(british, "\"location\": {\"country\": \"DE\"}"))
        .isEqualTo("residence commute");
  }

  @Test
  void a10Citizenship() {
    String american = "; json \"eligibility\": {\"citizenship\": [\"US\"]}";
    assertThat(limits(american, "\"citizenship\": [\"DE\"]")).isEqualTo("citizenship");
    assertThat(
            World.of(CAMP + american).change(World.engineer("\"citizenship\": [\"DE\"]"), "camp"))
        .isEqualTo("citizenship");
  }

  @Test
  void a11WorkAuthorization() {
    String american = "; json \"eligibility\": {\"workAuthorization\": [\"US\"]}";
    assertThat(limits(american, "\"citizenship\": [\"DE\"]")).isEqualTo("work-authorization");
  }

  @Test
  void a12Language() {
    String german = "; languages de";
    assertThat(limits(german, "\"languages\": [\"en\"]")).isEqualTo("language");
    assertThat(World.of(CAMP + german).steps(World.engineer("\"languages\": [\"de\"]")))
        .isEqualTo("camp");
  }

  @Test
  void a13Setting() {
    assertThat(limits("", "\"setting\": \"online\"")).isEqualTo("setting");
    assertThat(World.of(CAMP).change(World.engineer("\"setting\": \"online\""), "camp"))
        .isEqualTo("setting");
  }

  @Test
  void a14Reach() {
    String berlin = "\"location\": {\"city\": \"Berlin\", \"country\": \"DE\"}";
    assertThat(limits("", berlin + ", \"relocate\": \"no\"")).isEqualTo("reach");
    World halfTime = World.of(CAMP.replace("load 5", "load 25"));
    String moves = berlin + ", \"relocate\": \"region\", \"hoursPerWeek\": 30";
    assertThat(halfTime.steps(World.engineer(moves))).isEqualTo("camp");
  }

  @Test
  void a15AnUnknownPlaceIsOutOfReachForOneWhoStays() {
    World world =
        World.of(
            "camp workshop; in-person/mentored; weeks 4; load 5; starts 4; "
                + "teaches deep-learning 2");
    String home = "\"location\": {\"city\": \"Berlin\", \"country\": \"DE\"}, \"relocate\": \"no\"";
    assertThat(world.limits(World.engineer(home), "camp")).isEqualTo("reach");
  }

  @Test
  void a16FundingBitesFromTwentyHoursAWeek() {
    String unpaid =
        "; json \"funding\": {\"stipend\": {\"amount\": 0, \"currency\": \"USD\", \"per\": \"week\"}}";
    assertThat(limits(unpaid, "\"needsFunding\": true")).isEmpty();
    String full = CAMP.replace("load 5", "load 40");
    assertThat(World.of(full + unpaid).limits(World.engineer("\"needsFunding\": true"), "camp"))
        .isEqualTo("funding");
  }

  @Test
  void a17CostIsComparedAcrossCurrencies() {
    String priced = "; json \"funding\": {\"cost\": {\"amount\": 100, \"currency\": \"GBP\"}}";
    String most = "\"maxCost\": {\"amount\": %d, \"currency\": \"USD\"}";
    assertThat(limits(priced, most.formatted(100))).isEqualTo("cost");
    assertThat(limits(priced, most.formatted(150))).isEmpty();
  }

  @Test
  void a18FullTimeNeedsAWindow() {
    World world = World.of(CAMP.replace("load 5", "load 40"));
    assertThat(world.limits(World.engineer("\"fullTimeWeeks\": 0"), "camp")).isEqualTo("full-time");
    assertThat(world.change(World.engineer("\"fullTimeWeeks\": 0"), "camp"))
        .isEqualTo("fullTimeWeeks");
    String window = "\"fullTime\": [{\"from\": \"2026-12-20\", \"until\": \"2027-02-01\"}]";
    assertThat(world.steps(World.engineer(window))).isEqualTo("camp");
  }

  @Test
  void a19ThirteenWeeksAreAssumedButNotWithLittleTime() {
    World world = World.of(CAMP.replace("load 5", "load 40"));
    assertThat(world.plan(World.engineer("")).assumptions())
        .anyMatch(assumed -> assumed.field().equals("fullTimeWeeks"));
    assertThat(world.steps(World.engineer(""))).isEqualTo("camp");
    assertThat(world.limits(World.engineer("\"hoursPerWeek\": 8"), "camp")).isEqualTo("full-time");
  }

  @Test
  void a20Hours() {
    assertThat(limits("", "\"hoursPerWeek\": 4")).isEqualTo("hours");
    assertThat(World.of(CAMP).change(World.engineer("\"hoursPerWeek\": 4"), "camp"))
        .isEqualTo("hoursPerWeek");
  }

  @Test
  void a21Horizon() {
    World world = World.of(CAMP.replace("starts 4", "starts 12"));
    assertThat(world.limits(World.engineer("\"horizonMonths\": 3"), "camp")).isEqualTo("horizon");
    assertThat(world.change(World.engineer("\"horizonMonths\": 3"), "camp"))
        .isEqualTo("horizonMonths");
  }

  @Test
  void a22AStudentsCircle() {
    assertThat(
            limits("; json \"openTo\": {\"students\": true}", "\"careerStage\": \"professional\""))
        .isEqualTo("open-to");
  }

  @Test
  void a23OneDemandMayBeALevelShortAndIsShown() {
    World world = World.of(CAMP + "; needs python 2");
    assertThat(
            world.plan(World.engineer("\"skills\": {\"python\": 1}")).steps().getFirst().stretch())
        .isNotNull();
    assertThat(world.limits(World.engineer("\"skills\": {\"python\": 0}"), "camp"))
        .isEqualTo("prerequisites");
    assertThat(world.change(World.engineer("\"skills\": {\"python\": 0}"), "camp"))
        .isEqualTo("skills.python");
  }

  @Test
  void a24TwoLimitsTakeTwoChanges() {
    String home = "\"location\": {\"city\": \"Berlin\", \"country\": \"DE\"}, \"relocate\": \"no\"";
    World world = World.of(CAMP.replace("load 5", "load 19").replace("weeks 4", "weeks 2"));
    assertThat(world.change(World.engineer(home + ", \"hoursPerWeek\": 4"), "camp"))
        .isEqualTo("relocate + hoursPerWeek");
  }

  @Test
  void a25NobodyMovesForAFewHoursAWeek() {
    String berlin =
        "\"location\": {\"city\": \"Berlin\", \"country\": \"DE\"}, \"hoursPerWeek\": 30";
    World world = World.of(CAMP);
    assertThat(world.limits(World.engineer(berlin), "camp")).isEqualTo("commute");
    assertThat(world.change(World.engineer(berlin), "camp")).isEqualTo("location");
    assertThat(world.steps(World.engineer(berlin.replace("Berlin", "London").replace("DE", "GB"))))
        .isEqualTo("camp");
    World visit = World.of(CAMP.replace("weeks 4", "weeks 2"));
    assertThat(visit.steps(World.engineer(berlin))).isEqualTo("camp");
    World halfTime = World.of(CAMP.replace("load 5", "load 20"));
    assertThat(halfTime.steps(World.engineer(berlin))).isEqualTo("camp");
  }

  @Test
  void a26AloneNoDemandMayBeShort() {
    World world = World.of("book curriculum; hours 40; teaches deep-learning 2; needs python 2");
    assertThat(world.limits(World.engineer("\"skills\": {\"python\": 1}"), "book"))
        .isEqualTo("prerequisites");
    assertThat(world.steps(World.engineer("\"skills\": {\"python\": 2}"))).isEqualTo("book");
  }

  @Test
  void a27NobodyIsSentOnAJourneyThatTheyCannotPay() {
    String event =
        "event conference; in-person/peer London GB; weeks 1; load 5; starts 4; teaches network 2";
    World world = World.of(event);
    String berlin = "\"location\": {\"city\": \"Berlin\", \"country\": \"DE\"}";
    String funded = berlin + ", \"needsFunding\": true";
    assertThat(world.limits(World.engineer(berlin), "event")).isEmpty();
    assertThat(world.limits(World.engineer(funded), "event")).isEqualTo("journey");
    assertThat(world.change(World.engineer(funded), "event")).isEqualTo("needsFunding");
    assertThat(
            world.limits(
                World.engineer(funded.replace("Berlin", "Oxford").replace("DE", "GB")), "event"))
        .isEmpty();
    String most = berlin + ", \"maxCost\": {\"amount\": %d, \"currency\": \"USD\"}";
    assertThat(world.limits(World.engineer(most.formatted(399)), "event")).isEqualTo("journey");
    assertThat(world.limits(World.engineer(most.formatted(400)), "event")).isEmpty();
    World paid = World.of(event + "; json \"funding\": {\"travel\": true}");
    assertThat(paid.limits(World.engineer(funded), "event")).isEmpty();
  }
}
