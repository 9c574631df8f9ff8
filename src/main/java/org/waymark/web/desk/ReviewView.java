package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.curation.Duplicates;
import org.waymark.curation.FieldChange;
import org.waymark.curation.Sketch;
import org.waymark.curation.Suggestions;
import org.waymark.json.SuggestionDraft;
import org.waymark.store.LeftOut;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;
import org.waymark.web.Link;
import org.waymark.web.SuggestFields;

/** A review's parts in words. */
public final class ReviewView {
  private ReviewView() {}

  /**
   * A field, from and to.
   *
   * @param from in words
   * @param to in words
   */
  public record Change(String label, String from, String to) {}

  /** The id of the entry that it is about; null for one that is missing. */
  static @Nullable String entryId(Review review) {
    return switch (review.matter()) {
      case Proposal proposal -> proposal.entryId();
      case Suggestion suggestion -> suggestion.entryId().orElse(null);
    };
  }

  static String name(Review review, Catalog catalog) {
    String id = entryId(review);
    if (id != null) {
      return catalog.findEntry(id).map(Entry::name).orElse(id);
    }
    return review.matter() instanceof Suggestion suggestion
            && suggestion.content() instanceof Suggestion.NewEntry missing
        ? missing.name()
        : "";
  }

  static String what(Review review) {
    return switch (review.matter()) {
      case Proposal proposal ->
          proposal.proposed() == null
              ? "To be removed, says " + proposal.origin()
              : proposal.basedOn() == 0
                  ? "New, from " + proposal.origin()
                  : "Other values, from " + proposal.origin();
      case Suggestion suggestion ->
          switch (suggestion.kind()) {
            case OUTDATED -> "Said to be out of date";
            case WRONG -> "A fact is said to be wrong";
            case DISPUTED -> "Disputed by those who run it";
            case MISSING -> "Said to be missing";
          };
    };
  }

  /** What would change, field by field. */
  static List<Change> changes(Review review, @Nullable Entry before, @Nullable Entry after) {
    List<FieldChange> fields =
        switch (review.matter()) {
          case Proposal proposal -> FieldChange.between(review.held(), proposal.proposed());
          case Suggestion suggestion ->
              suggestion.content() instanceof Suggestion.OfField field && after == null
                  ? List.of(new FieldChange(field.pointer(), field.held(), field.wanted()))
                  : after == null ? List.of() : FieldChange.between(before, after);
        };
    return changes(fields);
  }

  static List<Change> changes(List<FieldChange> fields) {
    return fields.stream()
        .map(
            field -> new Change(label(field.pointer()), inWords(field.from()), inWords(field.to())))
        .toList();
  }

  private static String label(String pointer) {
    return SuggestFields.anyLabel(pointer);
  }

  /** What was left out and why, in words; empty where nothing was. */
  static String left(@Nullable LeftOut left) {
    return left == null ? "" : SuggestFields.anyLabels(left.pointers()) + ". " + left.why();
  }

  private static String inWords(@Nullable String json) {
    if (json == null) {
      return "not stated";
    }
    String words = SuggestFields.inWords(json);
    return words.endsWith(" items") || words.endsWith(" item") ? json : words;
  }

  /** What was said in words: label and text in turn. */
  static List<Change> said(Review review) {
    List<Change> said = new ArrayList<>();
    if (review.matter() instanceof Suggestion suggestion) {
      switch (suggestion.content()) {
        case Suggestion.InWords words -> {
          if (words.pointer() != null) {
            said.add(new Change("Field", "", label(words.pointer())));
          }
          if (words.wanted() != null) {
            said.add(new Change("Should stand there", "", words.wanted()));
          }
        }
        case Suggestion.NewEntry entry -> {
          said.add(new Change("Address", "", entry.url()));
          said.add(new Change("What it is", "", entry.type().id() + ", " + entry.kind()));
          said.add(new Change("Summary", "", entry.summary()));
        }
        case Suggestion.OfField _ -> {}
      }
    }
    return said;
  }

  /** Entries that a new one is likely one with. */
  static List<Link> like(Review review, @Nullable Entry after, Catalog catalog) {
    List<Duplicates.Pair> pairs =
        switch (review.matter()) {
          case Proposal proposal ->
              proposal.basedOn() > 0 || after == null
                  ? List.of()
                  : Duplicates.of(after.name(), Sketch.of(after), catalog);
          case Suggestion suggestion ->
              suggestion.content() instanceof Suggestion.NewEntry missing
                  ? Suggestions.like(
                      new SuggestionDraft.Missing(
                          missing.name(),
                          missing.url(),
                          missing.type(),
                          missing.kind(),
                          missing.summary(),
                          false),
                      catalog)
                  : List.of();
        };
    return pairs.stream()
        .map(pair -> Link.of("/entries/" + pair.first(), catalog.nameOf(pair.first())))
        .toList();
  }
}
