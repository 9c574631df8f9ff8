package org.waymark.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
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
    List<EntryPage.Fact> facts) {
  static SuggestionPage of(Review review, Suggestion suggestion, Catalog catalog, Say say) {
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
        outcome(decision, say),
        decision == null ? null : decision.by().why(),
        left(decision, say),
        suggestion.isHidden()
            ? List.of()
            : facts(review, suggestion, new EntryWords(catalog, say)));
  }

  private static String day(Instant when, Say say) {
    return say.day(when.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String outcome(Review.@Nullable Decision decision, Say say) {
    if (decision == null) {
      return say.of("suggestion.open");
    }
    if (decision.verdict() != Verdict.ACCEPTED) {
      return say.of("suggestion.declined", day(decision.by().when(), say));
    }
    String key = decision.leftOut() == null ? "suggestion.accepted" : "suggestion.accepted.part";
    return say.of(key, day(decision.by().when(), say));
  }

  private static @Nullable String left(Review.@Nullable Decision decision, Say say) {
    LeftOut left = decision == null ? null : decision.leftOut();
    return left == null
        ? null
        : say.of("suggestion.left", SuggestFields.anyLabels(left.pointers(), say), left.why());
  }

  private static List<EntryPage.Fact> facts(
      Review review, Suggestion suggestion, EntryWords words) {
    Say say = words.say();
    List<EntryPage.Fact> facts = new ArrayList<>();
    switch (suggestion.content()) {
      case Suggestion.OfField field -> {
        add(facts, say.of("suggestion.field"), SuggestFields.label(field.pointer(), say));
        add(facts, say.of("suggestion.held"), words.brief(field.pointer(), field.held()));
        add(facts, say.of("suggestion.wanted"), words.brief(field.pointer(), field.wanted()));
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
