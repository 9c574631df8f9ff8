package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Track;
import org.waymark.pathway.Admission;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Assumption;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Label;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.Readiness;
import org.waymark.pathway.ReadinessOn;
import org.waymark.pathway.StepMode;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

final class PlanJsonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 18);

  private static Plan londonEngineer() {
    Catalog catalog = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(7);
    Profile profile =
        Profile.builder(Goal.of(Track.ENGINEERING))
            .background("software-engineer")
            .home(new Home("London", "GB"))
            .hoursPerWeek(10.0)
            .build();
    return new Planner(Gazetteer.load()).plan(profile, catalog, TODAY);
  }

  @Test
  void holdsEveryFieldOfTheContract() throws IOException {
    String example =
        Files.readString(Path.of("src/test/resources/org/waymark/json/contract-plan.json"));
    JsonObject plan = PlanJson.value(londonEngineer());
    List<String> missing = new ArrayList<>();
    missing("", JsonParsing.parse(example, null).orThrow(), plan, missing);
    assertThat(missing).isEmpty();
  }

  /** Pointers to the members of an example that a value lacks; null and an empty list hold any. */
  private static void missing(String at, JsonValue example, JsonValue value, List<String> found) {
    switch (example) {
      case JsonObject object when value instanceof JsonObject actual ->
          object
              .members()
              .forEach((name, member) -> {
                JsonValue there = actual.get(name);
                if (there == null) {
                  found.add(at + '/' + name);
                } else {
                  missing(at + '/' + name, member, there, found);
                }
              });
      case JsonArray array when value instanceof JsonArray actual -> {
        for (JsonValue item : array.items().isEmpty() ? List.<JsonValue>of() : actual.items()) {
          missing(at + "/0", array.items().getFirst(), item, found);
        }
      }
      case JsonObject _, JsonArray _, JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> {
        boolean sameKind = value instanceof JsonNull || example instanceof JsonNull;
        if (!sameKind && example.getClass() != value.getClass()) {
          found.add(at + " is " + Say.english().of(value.told()));
        }
      }
    }
  }

  @Test
  void reasonsStillAddUpOnTheWire() {
    String wire = JsonWriting.compact(PlanJson.value(londonEngineer()));
    assertThat(JsonAt.items(JsonAt.at(wire, ""), "/steps"))
        .isNotEmpty()
        .allSatisfy(step -> {
          double sum =
              JsonAt.items(step, "/why").stream()
                  .mapToDouble(reason -> JsonAt.number(reason, "/share"))
                  .sum();
          assertThat(sum).isCloseTo(1, within(1e-9));
        });
  }

  @Test
  void writesAnAnnouncedDateWithItsZone() {
    DateRange berlin = new DateRange(DEADLINE, DEADLINE, "Europe/Berlin");
    assertThat(dates(Timing.ANNOUNCED, berlin, "deadline"))
        .isEqualTo("{\"date\":\"2027-01-18\",\"zone\":\"Europe/Berlin\"}");
  }

  @Test
  void readsADeadlineWithoutAZoneAsAnywhereOnEarth() {
    DateRange day = new DateRange(DEADLINE, DEADLINE, null);
    assertThat(dates(Timing.ANNOUNCED, day, "deadline"))
        .isEqualTo("{\"date\":\"2027-01-18\",\"zone\":\"AoE\"}");
    assertThat(dates(Timing.ANNOUNCED, day, "starts"))
        .isEqualTo("{\"date\":\"2027-01-18\",\"zone\":null}");
  }

  @Test
  void writesAnEstimateAsARangeEvenIfItIsOneDay() {
    DateRange day = new DateRange(DEADLINE, DEADLINE, null);
    assertThat(dates(Timing.FORECAST, day, "deadline"))
        .isEqualTo("{\"from\":\"2027-01-18\",\"until\":\"2027-01-18\"}");
  }

  private static String dates(Timing timing, DateRange range, String field) {
    Choice choice =
        new Choice(
            "mats",
            "MATS",
            ParticipationRole.PARTICIPANT,
            null,
            Label.REACH,
            timing,
            range,
            range,
            10,
            40,
            new StepMode(Setting.IN_PERSON, Mentoring.MENTORED, null, "Berkeley", "US"),
            11.2,
            new Admission(
                0.04, 0.055, 0.08, null, null, null, false, Message.verbatim("typical"), null),
            List.of(),
            List.of(),
            0.84,
            List.of(),
            List.of(),
            List.of());
    ApplicationWindow window =
        new ApplicationWindow("2027-06/2027-06", List.of("mats"), null, 0.1, 0.1, List.of(choice));
    JsonObject json = PlanJson.value(plan(List.of(), List.of(window)));
    return JsonWriting.compact(JsonAt.at(json, "/applications/0/choices/0/" + field));
  }

  @Test
  void writesAssumedNumbersAsNumbers() {
    List<Assumption> assumptions =
        List.of(
            new Assumption("fullTimeWeeks", "13", Message.verbatim("Up to 13 weeks.")),
            new Assumption("relocate", "anywhere", Message.verbatim("Anywhere.")));
    assertThat(JsonWriting.compact(PlanJson.value(plan(assumptions, List.of()))))
        .contains("\"value\":13,", "\"value\":\"anywhere\"");
  }

  private static Plan plan(List<Assumption> assumptions, List<ApplicationWindow> windows) {
    return new Plan(
        TODAY,
        7,
        "research-engineer",
        null,
        1,
        true,
        0,
        new Readiness(0.1, 0.2, 0.3, 0.4),
        List.of(new ReadinessOn(TODAY, 0.1, 0.1, 0.1)),
        assumptions,
        List.of(),
        windows,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
