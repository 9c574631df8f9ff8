package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.SuggestionKind;

/** What a store promises of suggestions, whichever database it is on. */
interface SuggestionContract {
  Suggestion VALUE =
      new Suggestion(
          SuggestionKind.DISPUTED,
          true,
          false,
          new Suggestion.OfField("a", "/hoursEstimated", null, "3"));
  Suggestion WORDS =
      new Suggestion(
          SuggestionKind.OUTDATED,
          false,
          false,
          new Suggestion.InWords("a", "/format", "„Audio“ too"));
  Suggestion ENTRY =
      new Suggestion(
          SuggestionKind.MISSING,
          false,
          false,
          new Suggestion.NewEntry(
              "The list c", "https://example.org/c", EntryType.RESOURCE, "book", "A list."));

  /** A store on a database of its own. */
  Store store();

  @Test
  default void aSuggestionOfEachContentIsKeptAsItWasSent() {
    for (Suggestion suggestion : List.of(VALUE, WORDS, ENTRY)) {
      long number = store().suggest(suggestion, ANA);
      assertThat(store().findReview(number))
          .contains(new Review(number, suggestion, null, ANA, null));
    }
    assertThat(store().openReviews())
        .extracting(Review::matter)
        .containsExactly(VALUE, WORDS, ENTRY);
    assertThat(store().version()).isZero();
  }

  @Test
  default void theSameSentAgainOpensNoSecondReview() {
    assertThat(store().suggest(WORDS, ANA)).isEqualTo(store().suggest(WORDS, ANA));
    Authorship other = new Authorship("ana", ANA.when(), "another reason", ANA.source());
    assertThat(store().suggest(WORDS, other)).isEqualTo(2);
    store().write(Batch.of(List.of()).withReviews(List.of(), Map.of(1L, Verdict.DECLINED)), ANA);
    assertThat(store().suggest(WORDS, ANA)).isEqualTo(3);
  }

  @Test
  default void proposalsAndSuggestionsShareTheirNumbersAndDontSupersedeEachOther() {
    store().suggest(VALUE, ANA);
    Proposal proposal = new Proposal("a", "import", 0, null, body("a", "one"));
    store().write(Batch.of(List.of()).withReviews(List.of(proposal), Map.of()), ANA);
    store().suggest(WORDS, ANA);
    assertThat(store().openReviews()).extracting(Review::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void howLongSuggestionsWaitedIsToldOfThoseThatWereDecided() {
    Tallies tallies = new Tallies(store());
    for (Suggestion suggestion : List.of(VALUE, WORDS, ENTRY)) {
      store().suggest(suggestion, ANA);
    }
    decide(1, Verdict.ACCEPTED, Duration.ofHours(5));
    decide(2, Verdict.DECLINED, Duration.ofDays(9));
    assertThat(tallies.waitsUntilDecision(ANA.when()))
        .containsExactlyInAnyOrder(Duration.ofHours(5), Duration.ofDays(9));
    assertThat(tallies.waitsUntilDecision(ANA.when().plus(Duration.ofDays(1))))
        .containsExactly(Duration.ofDays(9));
    assertThat(tallies.waiting()).isEqualTo(1);
  }

  private void decide(long number, Verdict verdict, Duration after) {
    store()
        .write(
            Batch.of(List.of()).withReviews(List.of(), Map.of(number, verdict)),
            Authorship.of("ana", ANA.when().plus(after), "decided"));
  }

  @Test
  default void suggestionsAreToldTheNewestFirstOpenOrDecided() {
    store().suggest(VALUE, ANA);
    store().suggest(WORDS, ANA);
    store().suggest(ENTRY, ANA);
    store().write(Batch.of(List.of()).withReviews(List.of(), Map.of(2L, Verdict.ACCEPTED)), ANA);
    assertThat(store().suggestionsBefore(Long.MAX_VALUE, 2))
        .extracting(Review::number)
        .containsExactly(3L, 2L);
    assertThat(store().suggestionsBefore(2, 2)).extracting(Review::number).containsExactly(1L);
  }

  @Test
  default void wordsAreTakenOffButKept() {
    long number = store().suggest(WORDS, ANA);
    assertThat(store().hideSuggestion(number)).isTrue();
    assertThat(store().findReview(number).orElseThrow().matter())
        .isEqualTo(new Suggestion(WORDS.kind(), false, true, WORDS.content()));
    assertThat(store().hideSuggestion(7)).isFalse();
  }
}
