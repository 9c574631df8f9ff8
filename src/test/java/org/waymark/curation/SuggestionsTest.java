package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Problem;
import org.waymark.json.CatalogFolder;
import org.waymark.json.Faults;
import org.waymark.json.Parsed;
import org.waymark.json.SuggestionJson;
import org.waymark.store.Database;
import org.waymark.store.Review;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;

/** What is taken of a suggestion, and what is told to whoever sends it. */
final class SuggestionsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  @TempDir private Path data;
  private Store store;
  private Suggestions suggestions;

  @BeforeEach
  void open() {
    store = Store.open(Database.inFolder(data));
    suggestions = new Suggestions(store, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Parsed<Suggestions.Checked> check(String json) {
    return suggestions.check(
        SuggestionJson.read(json.getBytes(StandardCharsets.UTF_8)).orThrow(), CATALOG);
  }

  private List<String> wrong(String json) {
    return check(json).problems().stream().map(Problem::pointer).toList();
  }

  private static String about(String entry, String more) {
    return """
    {"kind": "wrong", "entry": "%s", "source": "https://example.org/p", "reason": "It says so.", %s}
    """
        .formatted(entry, more);
  }

  @Test
  void aValueIsComparedWithWhatTheEntryHolds() {
    Suggestions.Checked checked =
        check(about("mats", "\"field\": \"/weeks\", \"value\": 10")).orThrow();
    assertThat(checked.suggestion().content())
        .isEqualTo(new Suggestion.OfField("mats", "/weeks", "12", "10"));
  }

  @Test
  void aValueThatWouldBreakARuleOfTheCatalogueIsToldAtOnce() {
    assertThat(wrong(about("mats", "\"field\": \"/weeks\", \"value\": \"ten\"")))
        .containsExactly("/value");
    assertThat(wrong(about("mats", "\"field\": \"/weeks\", \"value\": -1")))
        .containsExactly("/value");
    assertThat(wrong(about("mats", "\"field\": \"/weeks\", \"value\": 12")))
        .containsExactly("/value");
    assertThat(wrong(about("mats", "\"field\": \"/organization\", \"value\": \"nobody\"")))
        .containsExactly("/value");
  }

  @Test
  void whatTellsAnEntryFromOthersIsNotChanged() {
    for (String field : List.of("/id", "/type", "/sources", "weeks", "/rounds/0/deadline", "/")) {
      assertThat(wrong(about("mats", "\"field\": \"" + field + "\", \"value\": \"x\"")))
          .as(field)
          .containsExactly("/field");
    }
  }

  @Test
  void aFactNeedsASourceAndTheEntryItIsAbout() {
    assertThat(
            wrong(
                "{\"kind\": \"wrong\", \"entry\": \"mats\", \"words\": \"ten\", \"reason\": \"x\"}"))
        .containsExactly("/source");
    assertThat(wrong(about("nobody", "\"words\": \"ten\""))).containsExactly("/entry");
    assertThat(
            wrong("{\"kind\": \"outdated\", \"entry\": \"mats\", \"reason\": \"It has closed.\"}"))
        .isEmpty();
  }

  @Test
  void whoDisputesAFactSpeaksFromWithin() {
    String disputed = about("mats", "\"words\": \"ten\"").replace("wrong", "disputed");
    assertThat(check(disputed).orThrow().suggestion().fromWithin()).isTrue();
  }

  @Test
  void aMissingEntryThatIsLikeOneIsTakenOnlyWhenItIsSaidToBeAnother() {
    String missing =
        """
        {"kind": "missing", "name": "SERI MATS", "url": "https://www.matsprogram.org", "type": "program",
         "entryKind": "fellowship", "summary": "Research with a mentor.", "reason": "Many look for it."%s}
        """;
    Parsed<Suggestions.Checked> warned = check(missing.formatted(""));
    assertThat(warned.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.pointer()).isEqualTo("/distinct");
          assertThat(Faults.english(problem)).contains("MATS");
        });
    assertThat(check(missing.formatted(", \"distinct\": true")).orThrow().source())
        .isEqualTo("https://www.matsprogram.org");
  }

  @Test
  void charactersThatHideOrTurnTextRoundAreTakenOut() {
    String sent = about("mats", "\"words\": \"a\\u001b[2Jb\\u202ec\\nd\"");
    assertThat(check(sent).orThrow().suggestion().content())
        .isEqualTo(new Suggestion.InWords("mats", null, "a [2Jb c\nd"));
  }

  @Test
  void whatIsSentWaitsInTheQueueAndTellsNothingOfTheSender() {
    long number = suggestions.send(check(about("mats", "\"words\": \"ten\"")).orThrow());
    Review review = suggestions.find(number).orElseThrow();
    assertThat(store.openReviews()).containsExactly(review);
    assertThat(review.by().who()).isEqualTo("anyone");
    assertThat(review.by().when()).isEqualTo(NOW);
    assertThat(review.by().source()).isEqualTo("https://example.org/p");
    assertThat(suggestions.find(number + 1)).isEmpty();
  }
}
