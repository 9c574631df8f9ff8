package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;

/** A note holds what no field holds; a source supports what its entry says. */
final class CatalogNotesTest {
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  private static final Pattern MONEY =
      Pattern.compile("(?:USD|GBP|EUR|CAD|AUD|ZAR|[$£€]) ?\\d|\\d ?(?:USD|GBP|EUR|pounds|dollars)");
  private static final Pattern FORMER =
      Pattern.compile("(?i)\\b(?:formerly|previously|renamed|former name|was called)\\b");
  private static final Pattern WEEKLY_LOAD = Pattern.compile("\\d hours (?:a|per) week");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December) \\d{4}\\b");

  @Test
  void moneyIsNotInTheNoteAlone() {
    // What Meta gave for the whole program, not what a fellow is paid.
    assertThat(notes(MONEY, entry -> !(entry instanceof Organization) && !hasFunding(entry)))
        .containsExactly("uk-open-source-ai-fellowship");
  }

  @Test
  void aFormerNameIsAnAlias() {
    assertThat(notes(FORMER, entry -> entry.facts().aliases().isEmpty())).isEmpty();
  }

  @Test
  void aWeeklyLoadIsNotInTheNoteAlone() {
    assertThat(notes(WEEKLY_LOAD, entry -> !(entry instanceof Organization) && !hasLoad(entry)))
        .isEmpty();
  }

  @Test
  void aProgramWhoseNoteNamesADayHasRounds() {
    // The day on which the funder said that it reassesses the program.
    assertThat(notes(DAY, entry -> entry instanceof Program program && program.rounds().isEmpty()))
        .containsExactly("vitalik-buterin-phd-fellowship");
  }

  @Test
  void aSourceSupportsOnlyWhatItsEntryHolds() {
    List<String> empty =
        entries()
            .flatMap(entry ->
                entry.facts().sources().stream()
                    .flatMap(source -> source.supports().stream())
                    .filter(field -> member(EntryJson.value(entry), field) == null)
                    .map(field -> entry.id() + " " + field))
            .toList();
    assertThat(empty).isEmpty();
  }

  /** Ids of the entries whose note holds the pattern while a field is missing. */
  private static List<String> notes(Pattern pattern, Predicate<Entry> missing) {
    return entries()
        .filter(entry -> missing.test(entry) && pattern.matcher(note(entry)).find())
        .map(Entry::id)
        .toList();
  }

  private static String note(Entry entry) {
    return Objects.requireNonNullElse(entry.facts().note(), "");
  }

  private static Stream<? extends Entry> entries() {
    return CATALOG.entries().stream();
  }

  private static boolean hasFunding(Entry entry) {
    return switch (entry) {
      case Program program -> program.funding() != null;
      case Resource resource -> resource.funding() != null;
      case Organization organization -> false;
    };
  }

  private static boolean hasLoad(Entry entry) {
    return switch (entry) {
      case Program program ->
          program.hoursPerWeek() != null || program.hoursPerWeekEstimated() != null;
      case Resource resource -> resource.hours() != null || resource.hoursEstimated() != null;
      case Organization organization -> false;
    };
  }

  private static @Nullable JsonValue member(JsonValue value, String path) {
    JsonValue at = value;
    for (String name : path.split("\\.", -1)) {
      at = at instanceof JsonObject object ? object.get(name) : null;
    }
    return at;
  }
}
