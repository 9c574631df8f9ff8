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
import org.waymark.say.Say;
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

  static String what(Review review, Say say) {
    return switch (review.matter()) {
      case Proposal proposal ->
          proposal.proposed() == null
              ? say.of("desk.review.removed", proposal.origin())
              : proposal.basedOn() == 0
                  ? say.of("desk.review.new", proposal.origin())
                  : say.of("desk.review.other", proposal.origin());
      case Suggestion suggestion ->
          switch (suggestion.kind()) {
            case OUTDATED -> say.of("desk.review.outdated");
            case WRONG -> say.of("desk.review.wrong");
            case DISPUTED -> say.of("desk.review.disputed");
            case MISSING -> say.of("desk.review.missing");
          };
    };
  }

  /** What would change, field by field. */
  static List<Change> changes(
      Review review, @Nullable Entry before, @Nullable Entry after, Say say) {
    List<FieldChange> fields =
        switch (review.matter()) {
          case Proposal proposal -> FieldChange.between(review.held(), proposal.proposed());
          case Suggestion suggestion ->
              suggestion.content() instanceof Suggestion.OfField field && after == null
                  ? List.of(new FieldChange(field.pointer(), field.held(), field.wanted()))
                  : after == null ? List.of() : FieldChange.between(before, after);
        };
    return changes(fields, say);
  }

  static List<Change> changes(List<FieldChange> fields, Say say) {
    return fields.stream()
        .map(field ->
            new Change(
                label(field.pointer(), say),
                SuggestFields.inFull(field.from(), say),
                SuggestFields.inFull(field.to(), say)))
        .toList();
  }

  private static String label(String pointer, Say say) {
    return say.capital(SuggestFields.anyLabel(pointer, say));
  }

  /** What was left out and why, in words; empty where nothing was. */
  static String left(@Nullable LeftOut left, Say say) {
    return left == null ? "" : SuggestFields.anyLabels(left.pointers(), say) + ". " + left.why();
  }

  /** What was said in words: label and text in turn. */
  static List<Change> said(Review review, Say say) {
    List<Change> said = new ArrayList<>();
    if (review.matter() instanceof Suggestion suggestion) {
      switch (suggestion.content()) {
        case Suggestion.InWords words -> {
          if (words.pointer() != null) {
            said.add(new Change(say.of("desk.field"), "", label(words.pointer(), say)));
          }
          if (words.wanted() != null) {
            said.add(new Change(say.of("desk.review.should"), "", words.wanted()));
          }
        }
        case Suggestion.NewEntry entry -> {
          said.add(new Change(say.of("desk.review.address"), "", entry.url()));
          said.add(
              new Change(
                  say.of("desk.review.what"), "", say.of(entry.type()) + ", " + entry.kind()));
          said.add(new Change(say.of("desk.review.summary"), "", entry.summary()));
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
