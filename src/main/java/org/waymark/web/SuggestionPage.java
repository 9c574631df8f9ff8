package org.waymark.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.SuggestionKind;
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
    List<EntryPage.Fact> facts) {
  static SuggestionPage of(Review review, Suggestion suggestion, Catalog catalog) {
    String id = suggestion.entryId().orElse("");
    boolean isThere = catalog.findEntry(id).isPresent();
    String name =
        suggestion.content() instanceof Suggestion.NewEntry missing
            ? suggestion.isHidden() ? "a missing entry" : missing.name()
            : isThere ? catalog.nameOf(id) : id;
    Review.Decision decision = review.decision();
    return new SuggestionPage(
        Head.closed(
            "Suggestion " + review.number(),
            "What was suggested, and what became of it.",
            "/suggestions/" + review.number(),
            ""),
        review.number(),
        name,
        isThere ? Link.of("/entries/" + id, name) : null,
        matter(suggestion.kind()),
        day(review.by().when()),
        decision == null ? "open" : decision.verdict().id(),
        outcome(decision),
        decision == null ? null : decision.by().why(),
        suggestion.isHidden() ? List.of() : facts(review, suggestion));
  }

  private static String matter(SuggestionKind kind) {
    return switch (kind) {
      case OUTDATED -> "It is out of date";
      case WRONG -> "A fact is wrong";
      case DISPUTED -> "Those who run it dispute this";
      case MISSING -> "It is missing";
    };
  }

  private static String day(Instant when) {
    return Words.day(when.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String outcome(Review.@Nullable Decision decision) {
    if (decision == null) {
      return "Open: a maintainer has not decided yet.";
    }
    String verdict = decision.verdict() == Verdict.ACCEPTED ? "Accepted" : "Declined";
    return verdict + " on " + day(decision.by().when()) + ".";
  }

  private static List<EntryPage.Fact> facts(Review review, Suggestion suggestion) {
    List<EntryPage.Fact> facts = new ArrayList<>();
    switch (suggestion.content()) {
      case Suggestion.OfField field -> {
        add(facts, "Field", SuggestFields.label(field.pointer()));
        add(facts, "Stood there", SuggestFields.inWords(field.held()));
        add(facts, "Should stand there", SuggestFields.inWords(field.wanted()));
      }
      case Suggestion.InWords words -> {
        add(facts, "Field", words.pointer() == null ? null : SuggestFields.label(words.pointer()));
        add(facts, "Should stand there", words.wanted());
      }
      case Suggestion.NewEntry entry -> {
        add(facts, "Address", entry.url());
        add(facts, "What it is", Words.capital(entry.kind().replace('-', ' ')));
        add(facts, "Summary", entry.summary());
      }
    }
    add(facts, "Why", review.by().why());
    add(facts, "Source", review.by().source());
    add(
        facts,
        "From",
        suggestion.fromWithin() ? "someone who says that they run it or work for it" : "anyone");
    return facts;
  }

  private static void add(List<EntryPage.Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(EntryPage.Fact.of(label, value));
    }
  }
}
