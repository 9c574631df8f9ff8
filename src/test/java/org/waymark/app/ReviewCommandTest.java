package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;
import static org.waymark.store.Samples.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.SuggestionKind;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Proposal;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;

/** Reviews, history and reverts from the command line, on a store with one entry and one review. */
final class ReviewCommandTest {
  @TempDir private Path data;

  private final StringWriter text = new StringWriter();

  @BeforeEach
  void fill() {
    try (Store store = Store.open(Database.inFolder(data))) {
      store.write(
          Batch.of(List.of(Change.create(entry("a", "one"))))
              .with(CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies()),
          ANA);
      Proposal proposal = new Proposal("a", "elsewhere", 1, null, body("a", "two"));
      store.write(Batch.of(List.of()).withReviews(List.of(proposal), Map.of()), ANA);
    }
  }

  /** Runs a command on the store; its exit code. What it prints is in {@link #text}. */
  private int run(String... arguments) {
    text.getBuffer().setLength(0);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    var line = Main.line(new World(clock, Map.of("USER", "bo"), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    return line.execute(all);
  }

  @Test
  void openOnesAreListed() {
    assertThat(run("review")).isZero();
    assertThat(text.toString())
        .contains("1 a: 1 field to be changed by elsewhere", "1 open review");
  }

  @Test
  void oneIsShownFieldByFieldWithItsSource() {
    assertThat(run("review", "1")).isZero();
    assertThat(text.toString())
        .contains(
            "/summary\n  from \"one\"\n  to   \"two\"", "source: https://example.org/", "open");
  }

  @Test
  void anAcceptedOneHoldsAndIsInTheHistory() {
    assertThat(run("review", "1", "--accept")).isZero();
    assertThat(run("history", "a")).isZero();
    assertThat(text.toString())
        .contains("version 2 updated by bo at 2026-11-26T10:00:00Z: accepted review 1")
        .contains("/summary: \"one\" -> \"two\"")
        .contains("version 1 created by ana");
  }

  @Test
  void decliningNeedsAReason() {
    assertThat(run("review", "1", "--decline")).isEqualTo(2);
    assertThat(text.toString()).contains("say why it is declined: --why TEXT");
    assertThat(run("review", "1", "--decline", "--why", "not so")).isZero();
    assertThat(run("review", "1")).isZero();
    assertThat(text.toString()).contains("declined by bo at 2026-11-26T10:00:00Z: not so");
    assertThat(run("review", "1", "--accept")).isEqualTo(1);
    assertThat(text.toString()).contains("there is no open review 1");
  }

  private void suggest(Suggestion.Content content, SuggestionKind kind) {
    try (Store store = Store.open(Database.inFolder(data))) {
      store.suggest(new Suggestion(kind, false, false, content), ANA);
    }
  }

  @Test
  void aSuggestedValueIsAcceptedThoughTheEntryChangedElsewhere() {
    suggest(new Suggestion.OfField("a", "/hoursEstimated", "2", "3"), SuggestionKind.WRONG);
    run("review", "1", "--accept");
    assertThat(run("review", "2")).isZero();
    assertThat(text.toString())
        .contains("review 2 of a: 1 field to be changed", "suggested by ana", "from 2\n  to   3");
    assertThat(run("review", "2", "--accept")).as(text.toString()).isZero();
    run("history", "a");
    assertThat(text.toString())
        .contains("/hoursEstimated: 2 -> 3")
        .contains("accepted review 2")
        .contains("https://example.org/");
  }

  @Test
  void aSuggestedValueIsRefusedWhenItsFieldChangedMeanwhile() {
    suggest(new Suggestion.OfField("a", "/summary", "\"one\"", "\"three\""), SuggestionKind.WRONG);
    run("review", "1", "--accept");
    assertThat(run("review", "2", "--accept")).isEqualTo(1);
    assertThat(text.toString())
        .contains(
            "/summary of 'a' was \"one\" when another value was suggested, and is \"two\" now");
  }

  @Test
  void whatWasSaidInWordsIsClosedWithWhatWasDone() {
    suggest(new Suggestion.InWords("a", "/format", "audio too"), SuggestionKind.OUTDATED);
    run("review");
    assertThat(text.toString()).contains("2 a: said to be outdated by ana");
    assertThat(run("review", "2", "--accept")).isEqualTo(2);
    assertThat(text.toString()).contains("say what was done: --why TEXT");
    assertThat(run("review", "2", "--accept", "--why", "added audio")).isZero();
    run("review", "2", "--json");
    assertThat(text.toString())
        .contains("\"state\": \"accepted\"", "\"because\": \"added audio\"", "audio too");
  }

  @Test
  void wordsCanBeTakenOffTheirPage() {
    suggest(
        new Suggestion.NewEntry(
            "Buy now", "https://example.org/buy", EntryType.PROGRAM, "course", "Buy now."),
        SuggestionKind.MISSING);
    assertThat(run("review", "2", "--decline", "--why", "advertising", "--hide")).isZero();
    run("review", "2", "--json");
    assertThat(text.toString()).contains("\"hidden\": true", "advertising").doesNotContain("Buy");
  }

  @Test
  void aMissingOneIsNamed() {
    assertThat(run("review", "7")).isEqualTo(1);
    assertThat(text.toString()).contains("there is no review 7");
  }

  @Test
  void aRevertIsANewVersion() {
    run("review", "1", "--accept");
    assertThat(run("revert", "a", "1", "--why", "it was right before")).isZero();
    assertThat(text.toString()).contains("a holds as in version 1, as version 3");
    run("history", "a", "--json");
    assertThat(text.toString()).contains("\"action\": \"reverted\"", "it was right before");
    assertThat(run("revert", "a", "9", "--why", "x")).isEqualTo(1);
    assertThat(text.toString()).contains("'a' has no version 9 that can hold again");
  }

  @Test
  void someFieldsAreLeftOutWithAReason() {
    try (Store store = Store.open(Database.inFolder(data))) {
      String other =
          body("a", "three").replace("\"name\": \"The list a\"", "\"name\": \"The long list a\"");
      Proposal proposal = new Proposal("a", "third", 1, null, other);
      store.write(Batch.of(List.of()).withReviews(List.of(proposal), Map.of()), ANA);
    }
    assertThat(run("review", "2", "--accept", "--leave", "/name")).isEqualTo(2);
    assertThat(text.toString()).contains("--leave-why TEXT");
    String[] wrong = {"review", "2", "--accept", "--leave", "/url", "--leave-why", "not so"};
    assertThat(run(wrong)).isEqualTo(2);
    assertThat(text.toString()).contains("leave out some of");
    wrong[4] = "/name";
    assertThat(run(wrong)).isZero();
    assertThat(text.toString()).contains("holds as proposed, but for what was left out");
    assertThat(run("history", "a")).isZero();
    assertThat(text.toString())
        .contains("/summary: \"one\" -> \"three\"")
        .doesNotContain("/name: ");
    assertThat(run("review", "2")).isZero();
    assertThat(text.toString()).contains("not taken: /name: not so");
  }
}
