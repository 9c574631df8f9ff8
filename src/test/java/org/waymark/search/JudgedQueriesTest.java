package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonValue;

/** The judged list that search is measured by, checked against the catalogue that it judges. */
final class JudgedQueriesTest {
  private static final Path FILE =
      Path.of("src/test/resources/org/waymark/search/judged-queries.jsonl");

  /** The styles that the list must measure. */
  private static final Set<String> STYLES =
      Set.of(
          "name",
          "former-name",
          "alias",
          "acronym",
          "typo",
          "concept",
          "question",
          "place",
          "money",
          "date",
          "stage",
          "keyword",
          "filter");

  private static final int LEAST_OF_A_STYLE = 8;
  private static final int LEAST_OWN = 100;

  private final List<Judged> all = read();

  /**
   * One line of the list.
   *
   * @param own whether it was composed and pooled for this list, not taken over
   */
  private record Judged(
      String id, String query, String style, String source, List<Grade> grades, boolean own) {
    List<String> ids() {
      return grades.stream().flatMap(grade -> grade.ids().stream()).toList();
    }
  }

  /** One wanted thing: the entries that its name means, none where the catalogue lacks it. */
  private record Grade(String name, double grade, List<String> ids) {}

  @Test
  void eachQueryStandsOnce() {
    assertThat(all).extracting(Judged::id).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(judged -> judged.query().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(all).allSatisfy(judged -> assertThat(judged.source()).isNotBlank());
  }

  @Test
  void eachGradedIdIsInTheCatalogue() {
    Set<String> known =
        CatalogFolder.read(Path.of("resources-catalog")).orThrow().entries().stream()
            .map(Entry::id)
            .collect(Collectors.toSet());
    assertThat(all)
        .allSatisfy(judged -> assertThat(known).as(judged.query()).containsAll(judged.ids()));
  }

  @Test
  void eachGradeIsOneToThree() {
    assertThat(all)
        .flatExtracting(Judged::grades)
        .extracting(Grade::grade)
        .containsOnly(1., 2., 3.);
  }

  @Test
  void eachQueryWantsSomethingThatTheCatalogueHas() {
    assertThat(all).allSatisfy(judged -> assertThat(bestGrade(judged)).isGreaterThanOrEqualTo(2));
    // Of dates that nobody has announced yet, none is exactly what was wanted.
    assertThat(all)
        .filteredOn(judged -> judged.own() && !judged.style().equals("date"))
        .allSatisfy(judged -> assertThat(bestGrade(judged)).as(judged.query()).isEqualTo(3));
  }

  @Test
  void anOwnQueryGradesEachEntryOnce() {
    assertThat(all)
        .filteredOn(Judged::own)
        .allSatisfy(judged -> assertThat(judged.ids()).doesNotHaveDuplicates());
  }

  @Test
  void coversEveryStyleWithMostQueriesOfItsOwn() {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(Judged::style, Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(STYLES);
    assertThat(counts.values())
        .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(LEAST_OF_A_STYLE));
    assertThat(all).filteredOn(Judged::own).hasSizeGreaterThanOrEqualTo(LEAST_OWN);
  }

  private static double bestGrade(Judged judged) {
    return judged.grades().stream()
        .filter(grade -> !grade.ids().isEmpty())
        .mapToDouble(Grade::grade)
        .max()
        .orElse(0);
  }

  private static List<Judged> read() {
    try {
      return Files.readAllLines(FILE).stream().map(JudgedQueriesTest::judged).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Judged judged(String line) {
    JsonValue value = JsonParsing.parse(line, FILE.toString()).orThrow();
    List<Grade> grades =
        JsonAt.items(value, "/relevant").stream().map(JudgedQueriesTest::grade).toList();
    String id = JsonAt.text(value, "/id");
    return new Judged(
        id,
        JsonAt.text(value, "/query"),
        JsonAt.text(value, "/style"),
        JsonAt.text(value, "/source"),
        grades,
        id.startsWith("own-"));
  }

  private static Grade grade(JsonValue value) {
    return new Grade(
        JsonAt.text(value, "/name"),
        ((JsonNumber) JsonAt.at(value, "/grade")).value(),
        JsonAt.items(value, "/ids").stream().map(id -> JsonAt.text(id, "")).toList());
  }
}
