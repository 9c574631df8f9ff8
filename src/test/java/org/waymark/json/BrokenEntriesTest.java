package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Problem;
import org.waymark.pathway.internal.Catalogs;
import org.waymark.say.Say;

/**
 * The entry that the catalogue's README shows, broken in one place each time: every rule names the
 * file, the line, the pointer, what is wrong and what would be right; what is wrong in form, the
 * schema refuses too.
 */
final class BrokenEntriesTest {
  private static final Path CATALOG = Path.of("resources-catalog");
  private static final String FILE = "programs/example-fellowship.json";

  @TempDir private Path root;
  private String example;

  @BeforeEach
  void layOutAnEmptyCatalogue() throws IOException {
    for (String folder : List.of("vocabularies", "programs", "resources", "organizations")) {
      Files.createDirectories(root.resolve(folder));
    }
    try (Stream<Path> files = Files.list(CATALOG.resolve("vocabularies"))) {
      for (Path file : files.toList()) {
        Files.copy(file, root.resolve("vocabularies").resolve(file.getFileName().toString()));
      }
    }
    Matcher shown =
        Pattern.compile("```json\n(\\{\n  \"id\".*?)```", Pattern.DOTALL)
            .matcher(Files.readString(CATALOG.resolve("README.md")));
    assertThat(shown.find()).isTrue();
    example = shown.group(1);
  }

  @Test
  void theExampleOfTheReadmeIsValidAndCanonical() throws IOException {
    assertThat(problems(example)).isEmpty();
    assertThat(EntrySchemas.named("entry.schema.json").refusals(example)).isEmpty();
    assertThat(EntryJson.canonical(EntryJson.read(example, FILE).orThrow())).isEqualTo(example);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "weeks": 10,              | "week": 10,                 | /week                | week         | form
          "weeks": 10,              | "weeks": null,              | /weeks               | null         | form
          "weeks": 10,              | "weeks": "ten",             | /weeks               | ten          | form
          "weeks": 10,              | "weeks": 0,                 | /weeks               | 0            | form
          "weeks": 10,              | "weeks": 10, "weeksEstimated": 9, | /weeksEstimated | both        | form
          "hoursPerWeek": 40,       | "hoursPerWeek": 400,        | /hoursPerWeek        | 400          | form
          "type": "program"         | "type": "programme"         | /type                | programme    | form
          "kind": "fellowship"      | "kind": "book"              | /kind                | book         | form
          "status": "active"        | "status": "runs"            | /status              | runs         | form
          "languages": ["en"]       | "languages": []             | /languages           | language     | form
          "languages": ["en"]       | "languages": ["english!"]   | /languages/0         | english!     | form
          "engineering": 3          | "engineering": 4            | /tracks/engineering  | 4            | form
          "level": 3}],             | "level": 9}],               | /prerequisites/0/level | 9          | form
          "currency": "GBP"         | "currency": "Pounds"        | /funding/stipend/currency | Pounds  | form
          "per": "program"          | "per": "fortnight"          | /funding/stipend/per | fortnight    | form
          "amount": 8000            | "amount": -1                | /funding/stipend/amount | -1        | form
          "deadline": "2026-03-15"  | "deadline": "15 March"      | /rounds/0/deadline   | 15 March     | form
          "deadline": "2026-03-15"  | "deadline": "2026-13"       | /rounds/0/deadline   | 2026-13      | form
          "deadline": "2026-03-15"  | "deadline": "2026-02-30"    | /rounds/0/deadline   | 2026-02-30   | sense
          "deadline": "2026-03-15"  | "deadline": "2026-07-01"    | /rounds/0/deadline   | lies after   | sense
          "deadline": "2025-03"     | "deadline": "2026"          | /rounds/1/deadline   | lies after   | sense
          "ends": "2026-08-14"      | "ends": "2026-06-07"        | /rounds/0/starts     | lies after   | sense
          "starts": "2025-06"       | "starts": "2027-06"         | /rounds/1            | below        | sense
          "zone": "Europe/London"   | "zone": "Europe/Londn"      | /rounds/0/zone       | Londn        | sense
          "deadline": "2026-03-15", | "opens": "2026-01-15",      | /rounds/0/zone       | zone         | form
          "places": 20              | "places": 0                 | /rounds/0/places     | 0            | form
          "country": "GB"           | "country": "UK"             | /modes/0/locations/0/country | UK   | sense
          "country": "GB"           | "country": "Britain"        | /modes/0/locations/0/country | Britain | form
          "setting": "in-person"    | "setting": "online"         | /modes/0/locations   | online       | sense
          "topics": ["evaluations"] | "topics": ["evalutions"]    | /topics/0            | evalutions   | sense
          "skill": "python"         | "skill": "pyton"            | /prerequisites/0/skill | pyton      | sense
          "aliases": ["Example Scholars"] | "aliases": ["Example Fellowship"] | /aliases/0 | name itself | sense
          "aliases": ["Example Scholars"] | "aliases": ["a", "a"] | /aliases/1           | twice        | form
          "cadence": "yearly"       | "organization": "nobody"    | /organization        | nobody       | sense
          "cadence": "yearly"       | "leadsTo": ["nowhere"]      | /leadsTo/0           | nowhere      | sense
          "cadence": "yearly"       | "partOf": "example-fellowship" | /partOf           | itself       | sense
          "cadence": "yearly"       | "openTo": {}                | /openTo              | no one       | form
          "cadence": "yearly"       | "hoursPerWeekTypical": 20   | /hoursPerWeekTypical | minimum      | sense
          "cadence": "yearly"       | "verifiedAt": "2026-11"     | /verifiedAt          | 2026-11      | form
          "selective": true         | "selective": "yes"          | /selective           | yes          | form
          """)
  void namesFileLinePointerAndWhatWouldBeRight(
      String found, String put, String pointer, String about, String kind) throws IOException {
    int at = example.indexOf(found);
    assertThat(at).as("the example has %s", found).isNotNegative();
    String broken = example.replace(found, put);
    List<Problem> problems = problems(broken);
    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo(FILE);
          assertThat(problem.pointer()).isEqualTo(pointer);
          assertThat(Faults.english(problem)).contains(about);
          assertThat(Say.english().of(problem.expected())).isNotBlank();
          assertThat(problem.line()).isBetween(1, 60);
        });
    if (kind.equals("form")) {
      assertThat(EntrySchemas.named("entry.schema.json").refusals(broken)).isNotEmpty();
    }
  }

  @Test
  void nothingDemandsOrTeachesMoreThanTenSkills() throws IOException {
    List<String> skills = List.copyOf(Catalogs.vocabularies().skills().keySet()).subList(0, 11);
    String eleven =
        skills.stream()
            .map(skill -> "{\"skill\": \"" + skill + "\", \"level\": 1}")
            .collect(Collectors.joining(", ", "[", "]"));
    for (String member : List.of("prerequisites", "teaches")) {
      String broken =
          Pattern.compile("\"" + member + "\": \\[.*?\\]", Pattern.DOTALL)
              .matcher(example)
              .replaceFirst("\"" + member + "\": " + eleven);
      assertThat(problems(broken))
          .anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo("/" + member);
            assertThat(Faults.english(problem)).contains("11 skills", "at most 10");
          });
      assertThat(EntrySchemas.named("entry.schema.json").refusals(broken)).isNotEmpty();
    }
  }

  @Test
  void theLineIsThatOfTheField() throws IOException {
    String broken = example.replace("\"status\": \"active\"", "\"status\": \"runs\"");
    int line = (int) example.substring(0, example.indexOf("\"status\"")).lines().count();
    assertThat(problems(broken)).extracting(Problem::line).containsExactly(line);
  }

  @Test
  void anyDayOfAYearIsNoContradiction() throws IOException {
    String onlyYears =
        example
            .replace("\"deadline\": \"2026-03-15\"", "\"deadline\": \"2026\"")
            .replace("\"starts\": \"2026-06-08\"", "\"starts\": \"2026-01-05\"");
    assertThat(problems(onlyYears)).isEmpty();
  }

  @Test
  void refusesASummaryThatIsTooLong() throws IOException {
    String broken = example.replace("Ten weeks", "x".repeat(300));
    assertThat(problems(broken)).extracting(Problem::pointer).containsExactly("/summary");
    assertThat(EntrySchemas.named("entry.schema.json").refusals(broken)).isNotEmpty();
  }

  @Test
  void refusesAnEntryWithoutWhatEveryEntryStates() throws IOException {
    for (String field : List.of("name", "url", "summary", "tracks", "status")) {
      String broken = example.replaceFirst("\"" + field + "\":", "\"x-" + field + "\":");
      assertThat(problems(broken)).extracting(Problem::pointer).contains("/" + field);
      assertThat(EntrySchemas.named("entry.schema.json").refusals(broken)).isNotEmpty();
    }
  }

  @Test
  void refusesAnEntryWithoutASource() throws IOException {
    String broken = example.replaceFirst("(?s)\"sources\": \\[.*]", "\"sources\": []");
    assertThat(problems(broken)).extracting(Problem::pointer).containsExactly("/sources");
    assertThat(EntrySchemas.named("entry.schema.json").refusals(broken)).isNotEmpty();
  }

  @Test
  void refusesTheSameNameWithinAType() throws IOException {
    write("other", example.replace("\"id\": \"example-fellowship\"", "\"id\": \"other\""));
    assertThat(problems(example))
        .anySatisfy(problem -> {
          assertThat(problem.pointer()).isEqualTo("/name");
          assertThat(Faults.english(problem)).contains("programs/");
        });
  }

  @Test
  void refusesAnIdThatIsNotTheFilesName() throws IOException {
    write("elsewhere", example);
    assertThat(problems(example)).extracting(Problem::file).contains("programs/elsewhere.json");
  }

  @Test
  void refusesACircleOfSuccessors() throws IOException {
    write(
        "other",
        example
            .replace("\"id\": \"example-fellowship\"", "\"id\": \"other\"")
            .replace("\"name\": \"Example Fellowship\"", "\"name\": \"Other\"")
            .replace(
                "\"status\": \"active\"",
                "\"status\": \"active\",\n  \"succeededBy\": [\"example-fellowship\"]"));
    String successor =
        example.replace(
            "\"status\": \"active\"", "\"status\": \"active\",\n  \"succeededBy\": [\"other\"]");
    assertThat(problems(successor))
        .extracting(Faults::english)
        .anyMatch(message -> message.contains("circle") && message.contains("other"));
  }

  private List<Problem> problems(String text) throws IOException {
    write("example-fellowship", text);
    return CatalogFolder.read(root).problems();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(root.resolve("programs").resolve(id + ".json"), text);
  }
}
