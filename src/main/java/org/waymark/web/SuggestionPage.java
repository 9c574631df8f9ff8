package org.waymark.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.SuggestionFate;
import org.waymark.say.Say;
import org.waymark.store.LeftOut;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;
import org.waymark.store.Verdict;

/**
 * A suggestion, and what became of it.
 *
 * @param name what it is about
 * @param entry its page; null where it is missing or no longer there
 * @param matter what is said to be the matter
 * @param sent the day
 * @param state open, accepted or declined
 * @param outcome the same in a sentence, with the day
 * @param because the maintainer's reason; null while it is open
 * @param left what was not taken of it and why, in words; null where all was
 * @param facts what was suggested; empty where its words were taken off
 * @param later what stands there now, where that is not what was accepted; null elsewhere
 * @param isSent whether it was sent just now
 */
public record SuggestionPage(
    Head head,
    long number,
    String name,
    @Nullable Link entry,
    String matter,
    String sent,
    String state,
    String outcome,
    @Nullable String because,
    @Nullable String left,
    List<EntryPage.Fact> facts,
    @Nullable String later,
    boolean isSent) {
  /**
   * The page.
   *
   * @param fate what became of an accepted value; null where there is nothing to tell
   * @param isSent whether it was sent just now
   */
  static SuggestionPage of(
      Review review,
      Suggestion suggestion,
      @Nullable SuggestionFate fate,
      boolean isSent,
      Catalog catalog,
      Say say) {
    String id = suggestion.entryId().orElse("");
    boolean isThere = catalog.findEntry(id).isPresent();
    String name =
        suggestion.content() instanceof Suggestion.NewEntry missing
            ? suggestion.isHidden() ? say.of("suggestion.missing-entry") : missing.name()
            : isThere ? catalog.nameOf(id) : id;
    Review.Decision decision = review.decision();
    return new SuggestionPage(
        Head.closed(
            say.of("suggestion.title", String.valueOf(review.number())),
            say.of("suggestions.description"),
            "/suggestions/" + review.number(),
            ""),
        review.number(),
        name,
        isThere ? Link.of("/entries/" + id, name) : null,
        say.of("suggestion.matter." + suggestion.kind().id()),
        day(review.by().when(), say),
        decision == null ? "open" : decision.verdict().id(),
        outcome(decision, fate, say),
        decision == null ? null : decision.by().why(),
        left(decision, say),
        suggestion.isHidden()
            ? List.of()
            : facts(review, suggestion, fate, new EntryWords(catalog, say)),
        fate == null || suggestion.isHidden()
            ? null
            : later(suggestion, fate, new EntryWords(catalog, say)),
        isSent);
  }

  /** That an accepted value holds no more; null where it does. */
  private static @Nullable String later(
      Suggestion suggestion, SuggestionFate fate, EntryWords words) {
    if (fate.stands() || !(suggestion.content() instanceof Suggestion.OfField field)) {
      return null;
    }
    return Objects.equals(field.held(), fate.now())
        ? words.say().of("suggestion.taken-back")
        : words.say().of("suggestion.changed-again");
  }

  private static String day(Instant when, Say say) {
    return say.day(when.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String outcome(
      Review.@Nullable Decision decision, @Nullable SuggestionFate fate, Say say) {
    if (decision == null) {
      return say.of("suggestion.open");
    }
    if (decision.verdict() != Verdict.ACCEPTED) {
      return say.of("suggestion.declined", day(decision.by().when(), say));
    }
    boolean isChanged = fate != null && !fate.isAsSuggested();
    String how = decision.leftOut() != null ? ".part" : isChanged ? ".changed" : "";
    return say.of("suggestion.accepted" + how, day(decision.by().when(), say));
  }

  private static @Nullable String left(Review.@Nullable Decision decision, Say say) {
    LeftOut left = decision == null ? null : decision.leftOut();
    return left == null
        ? null
        : say.of("suggestion.left", SuggestFields.anyLabels(left.pointers(), say), left.why());
  }

  private static List<EntryPage.Fact> facts(
      Review review, Suggestion suggestion, @Nullable SuggestionFate fate, EntryWords words) {
    Say say = words.say();
    List<EntryPage.Fact> facts = new ArrayList<>();
    switch (suggestion.content()) {
      case Suggestion.OfField field -> {
        add(facts, say.of("suggestion.field"), SuggestFields.label(field.pointer(), say));
        add(facts, say.of("suggestion.held"), words.brief(field.pointer(), field.held()));
        add(facts, say.of("suggestion.wanted"), words.brief(field.pointer(), field.wanted()));
        if (fate != null && !fate.isAsSuggested()) {
          add(facts, say.of("suggestion.made"), words.brief(field.pointer(), fate.made()));
        }
        if (fate != null && !(fate.isAsSuggested() && fate.stands())) {
          add(facts, say.of("suggestion.now"), words.brief(field.pointer(), fate.now()));
        }
      }
      case Suggestion.InWords said -> {
        String pointer = said.pointer();
        String field = pointer == null ? null : SuggestFields.label(pointer, say);
        add(facts, say.of("suggestion.field"), field);
        add(facts, say.of("suggestion.wanted"), said.wanted());
      }
      case Suggestion.NewEntry entry -> {
        add(facts, say.of("suggestion.address"), entry.url());
        add(
            facts,
            say.of("suggestion.what"),
            say.capital(say.field(entry.kind().replace('-', ' '))));
        add(facts, say.of("suggest.field.summary"), entry.summary());
      }
    }
    add(facts, say.of("suggestion.why"), review.by().why());
    add(facts, say.of("suggest.source"), review.by().source());
    add(
        facts,
        say.of("suggestion.from"),
        say.of(suggestion.fromWithin() ? "suggestion.from.within" : "suggestion.from.anyone"));
    return facts;
  }

  private static void add(List<EntryPage.Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(EntryPage.Fact.of(label, value));
    }
  }
}
