package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;
import org.waymark.profile.FullTimeWindow;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.SettingPreference;

final class ProfileJsonTest {
  private static final String WHOLE =
      """
      {"goal": {"track": "engineering", "role": "research-engineer", "target": null},
       "skills": {"python": 3, "deep-learning": 1, "alignment-fundamentals": 2},
       "background": "software-engineer", "yearsOfExperience": 6,
       "careerStage": "professional", "age": 29,
       "location": {"city": "London", "country": "GB"}, "relocate": "anywhere",
       "citizenship": ["IN"], "workAuthorization": ["GB"], "languages": ["en"],
       "hoursPerWeek": 10, "fullTime": [{"from": "2027-06-01", "until": "2027-09-30"}],
       "fullTimeWeeks": 12, "start": "2026-11-22", "horizonMonths": 18,
       "needsFunding": true, "maxCost": {"amount": 0, "currency": "USD"},
       "setting": "any", "applicationsPerWindow": 4,
       "completed": ["agi-safety-fundamentals"], "excluded": [], "pinned": []}
      """;

  private static final CareerStage[] STAGES = {
    CareerStage.HIGH_SCHOOL, CareerStage.UNDERGRADUATE, CareerStage.PROFESSIONAL
  };

  private static Parsed<Profile> read(String json) {
    return ProfileJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String json) {
    return read(json).problems().stream().map(Faults::line).toList();
  }

  @Test
  void readsEveryField() {
    assertThat(read(WHOLE).orThrow())
        .isEqualTo(
            Profile.builder(new Goal(Track.ENGINEERING, "research-engineer", null))
                .skills(Map.of("python", 3, "deep-learning", 1, "alignment-fundamentals", 2))
                .background("software-engineer")
                .yearsOfExperience(6)
                .careerStage(CareerStage.PROFESSIONAL)
                .age(29)
                .home(new Home("London", "GB"))
                .relocate(Relocate.ANYWHERE)
                .citizenship(List.of("IN"))
                .workAuthorization(List.of("GB"))
                .languages(List.of("en"))
                .hoursPerWeek(10.0)
                .fullTime(
                    List.of(
                        new FullTimeWindow(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 9, 30))))
                .fullTimeWeeks(12)
                .start(LocalDate.of(2026, 11, 22))
                .horizonMonths(18)
                .needsFunding(true)
                .maxCost(new Money(0, "USD"))
                .setting(SettingPreference.ANY)
                .applicationsPerWindow(4)
                .completed(List.of("agi-safety-fundamentals"))
                .build());
  }

  @Test
  void needsNoMoreThanATrack() {
    assertThat(read("{\"goal\": {\"track\": \"governance\"}}").orThrow())
        .isEqualTo(Profile.of(Track.GOVERNANCE));
  }

  @Test
  void takesNullForNotSaid() {
    String json =
        "{\"goal\": {\"track\": \"governance\", \"role\": null}, \"skills\": {\"python\": null},"
            + " \"age\": null, \"location\": null, \"completed\": null, \"needsFunding\": null}";
    assertThat(read(json).orThrow()).isEqualTo(Profile.of(Track.GOVERNANCE));
  }

  @Test
  void writesWhatItReadsAsTheSame() {
    long seed = new Random().nextLong();
    System.out.println("ProfileJsonTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Profile profile = any(random);
      byte[] written = JsonWriting.canonicalBytes(ProfileJson.value(profile));
      assertThat(ProfileJson.read(written).orThrow()).isEqualTo(profile);
    }
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Profile any(Random random) {
    Map<String, Integer> skills = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      skills.put("skill/~" + i, random.nextInt(5));
    }
    LocalDate day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(900));
    return Profile.builder(
            new Goal(
                one(random, Track.values()),
                random.nextBoolean() ? "role" : null,
                random.nextBoolean() ? "a \"target\" \u2028" : null))
        .skills(skills)
        .background(random.nextBoolean() ? "b" : null)
        .yearsOfExperience(random.nextBoolean() ? random.nextInt(61) : null)
        .careerStage(random.nextBoolean() ? one(random, STAGES) : null)
        .age(random.nextBoolean() ? 5 + random.nextInt(116) : null)
        .home(random.nextBoolean() ? new Home(random.nextBoolean() ? "Köln" : null, "DE") : null)
        .relocate(random.nextBoolean() ? one(random, Relocate.values()) : null)
        .citizenship(random.nextBoolean() ? List.of("IN", "GB") : List.of())
        .languages(random.nextBoolean() ? List.of("pt-BR") : List.of())
        .hoursPerWeek(random.nextBoolean() ? 1 + 79 * random.nextDouble() : null)
        .fullTime(
            random.nextBoolean()
                ? List.of(new FullTimeWindow(day, day.plusDays(random.nextInt(300))))
                : List.of())
        .fullTimeWeeks(random.nextBoolean() ? random.nextInt(105) : null)
        .start(random.nextBoolean() ? day : null)
        .horizonMonths(random.nextBoolean() ? 1 + random.nextInt(60) : null)
        .needsFunding(random.nextBoolean())
        .maxCost(random.nextBoolean() ? new Money(random.nextInt(5000) / 100.0, "EUR") : null)
        .setting(one(random, SettingPreference.values()))
        .applicationsPerWindow(random.nextBoolean() ? random.nextInt(21) : null)
        .excluded(random.nextBoolean() ? List.of("x", "y") : List.of())
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "skills": {"python": 9}     | /skills/python: 9 is out of range; expected a whole number from 0 to 4
          "skills": {"python": 2.5}   | /skills/python: the number 2.5 stands here; expected a whole number
          "skills": {"a/b": -1}       | /skills/a~1b: -1 is out of range; expected a whole number from 0 to 4
          "skills": ["python"]        | /skills: a list stands here; expected an object
          "hoursPerWeek": -1          | /hoursPerWeek: -1 is out of range; expected hours a week from 1 to 80
          "hoursPerWeek": 500         | /hoursPerWeek: 500 is out of range; expected hours a week from 1 to 80
          "hoursPerWeek": "10"        | /hoursPerWeek: the text "10" stands here; expected a number
          "age": 3                    | /age: 3 is out of range; expected a whole number from 5 to 120
          "fullTimeWeeks": 105        | /fullTimeWeeks: 105 is out of range; expected a whole number from 0 to 104
          "horizonMonths": 0          | /horizonMonths: 0 is out of range; expected a whole number from 1 to 60
          "applicationsPerWindow": 99 | /applicationsPerWindow: 99 is out of range; expected a whole number from 0 to 20
          "yearsOfExperience": 61     | /yearsOfExperience: 61 is out of range; expected a whole number from 0 to 60
          "start": "2027-02-30"       | /start: '2027-02-30' is no date; expected a day of the calendar: YYYY-MM-DD
          "start": "2027-02"          | /start: '2027-02' names no day; expected a day: YYYY-MM-DD
          "careerStage": "any"        | /careerStage: 'any' is not known here; expected one of high-school, undergraduate, graduate, professional
          "relocate": "contry"        | /relocate: 'contry' is not known here; expected 'country' perhaps, or another of no, country, region, anywhere
          "setting": "offline"        | /setting: 'offline' is not known here; expected 'online' perhaps, or another of any, in-person, online
          "needsFunding": "yes"       | /needsFunding: the text "yes" stands here; expected true or false
          "maxCost": {"amount": -5, "currency": "USD"} | /maxCost/amount: the amount is negative; expected 0 or more
          "maxCost": {"amount": 5, "currency": "ABC"}  | /maxCost/currency: 'ABC' is no currency; expected a code of ISO 4217, such as USD or EUR
          "fullTime": [{"from": "2027-06-01", "until": "2027-05-01"}] | /fullTime/0/until: 2027-05-01 lies before 'from'; expected 2027-06-01 or later
          "fullTime": [{"from": "2027-06-01"}] | /fullTime/0/until: 'until' is missing; expected a day: YYYY-MM-DD
          "completed": ["x", 7]       | /completed/1: the number 7 stands here; expected a text
          "maxCost": {"sum": 1, "amount": 1, "currency": "EUR"} | /maxCost/sum: there is no field 'sum'; expected one of amount, currency
          """)
  void namesWhatIsWrongAndWhatWouldBeRight(String member, String problem) {
    assertThat(problems("{\"goal\": {\"track\": \"engineering\"},\n" + member + "}"))
        .containsExactly("line 2 " + problem);
  }

  @Test
  void namesTheNearestKnownField() {
    assertThat(problems("{\"goal\": {\"track\": \"engineering\"}, \"hourPerWeek\": 10}"))
        .singleElement()
        .asString()
        .startsWith(
            "line 1 /hourPerWeek: there is no field 'hourPerWeek'; expected 'hoursPerWeek'"
                + " perhaps, or another of goal, skills, background");
  }

  @Test
  void refusesANumberBeyondAllNumbers() {
    assertThat(problems("{\"goal\": {\"track\": \"engineering\"}, \"hoursPerWeek\": 1e999}"))
        .contains("line 1 /hoursPerWeek: the number is too large; expected a number up to 1.7e308");
  }

  @Test
  void asksForTheTrack() {
    assertThat(problems("{}"))
        .containsExactly("line 1 /goal: 'goal' is missing; expected an object");
    assertThat(problems("{\"goal\": {}}"))
        .containsExactly(
            "line 1 /goal/track: 'track' is missing;"
                + " expected one of engineering, conceptual, governance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | there is nothing
          null        | null stands here
          []          | a list stands here
          {"goal":    | no JSON
          {"goal": {"track": "engineering"}} x | no JSON
          {"goal": {"track": "engineering"}, "goal": {"track": "governance"}} | stands twice
          {"goal": {"track": NaN}} | no JSON
          """)
  void refusesWhatIsNoProfile(String json, String problem) {
    assertThat(problems(json)).isNotEmpty().allMatch(text -> text.contains(problem));
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(problems("{\"goal\":".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("no JSON", "nesting");
  }

  @Test
  void tellsProblemsOfFormAndOfRulesTogether() {
    Problem rule =
        new Problem(
            null, 0, "/background", Message.verbatim("unknown"), Message.verbatim("a known one"));
    byte[] json =
        "{\"goal\": {\"track\": \"engineering\"},\n\"age\": 3,\n\"background\": \"b\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(ProfileJson.read(json, profile -> List.of(rule)).problems())
        .extracting(Problem::pointer, Problem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/age", 2),
            org.assertj.core.groups.Tuple.tuple("/background", 3));
  }
}
