package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.curation.Duplicates;
import org.waymark.curation.FieldChange;
import org.waymark.curation.Sketch;
import org.waymark.curation.Suggestions;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonWriting;
import org.waymark.json.SuggestionDraft;
import org.waymark.say.Say;
import org.waymark.store.LeftOut;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;
import org.waymark.web.EntryWords;
import org.waymark.web.Link;
import org.waymark.web.SuggestFields;

/** A review's parts in words. */
public final class ReviewView {
  /** The longest value in a heading, in characters. */
  private static final int LONGEST = 40;

  private ReviewView() {}

  /**
   * A field, from and to.
   *
   * @param from in words; empty where nothing left a list
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

  /**
   * What it is about, with what would change where that is one field: {@code MATS: length in weeks,
   * 12 → 11}. Of several fields it says how many they are.
   */
  static String heading(Review review, EntryWords words) {
    String name = name(review, words.catalog());
    return switch (review.matter()) {
      case Proposal proposal when proposal.proposed() != null && review.held() != null -> {
        List<FieldChange> fields = FieldChange.between(review.held(), proposal.proposed());
        yield fields.size() == 1
            ? heading(name, fields.getFirst(), words)
            : words.say().of("desk.inbox.fields", name, fields.size());
      }
      case Proposal _ -> name;
      case Suggestion suggestion ->
          switch (suggestion.content()) {
            case Suggestion.OfField field ->
                heading(
                    name, new FieldChange(field.pointer(), field.held(), field.wanted()), words);
            case Suggestion.InWords said ->
                said.pointer() == null
                    ? name
                    : words
                        .say()
                        .of("desk.inbox.field", name, inSentence(said.pointer(), words.say()));
            case Suggestion.NewEntry _ -> name;
          };
    };
  }

  private static String heading(String name, FieldChange field, EntryWords words) {
    return words
        .say()
        .of(
            "desk.inbox.change",
            name,
            inSentence(field.pointer(), words.say()),
            cut(words.brief(field.pointer(), field.from())),
            cut(words.brief(field.pointer(), field.to())));
  }

  private static String inSentence(String pointer, Say say) {
    String label = SuggestFields.anyLabel(pointer, say);
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
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
      Review review, @Nullable Entry before, @Nullable Entry after, EntryWords words) {
    List<FieldChange> fields =
        switch (review.matter()) {
          case Proposal proposal -> FieldChange.between(review.held(), proposal.proposed());
          case Suggestion suggestion ->
              suggestion.content() instanceof Suggestion.OfField field && after == null
                  ? List.of(new FieldChange(field.pointer(), field.held(), field.wanted()))
                  : after == null ? List.of() : FieldChange.between(before, after);
        };
    return changes(fields, words);
  }

  /** Changes of fields; of a list that grew or shrank, what left and what came. */
  static List<Change> changes(List<FieldChange> fields, EntryWords words) {
    return fields.stream().map(field -> change(field, words)).toList();
  }

  private static Change change(FieldChange field, EntryWords words) {
    String pointer = field.pointer();
    List<String> was = items(field.from());
    List<String> is = items(field.to());
    List<String> left = was.stream().filter(item -> !is.contains(item)).toList();
    List<String> came = is.stream().filter(item -> !was.contains(item)).toList();
    int stay = is.size() - came.size();
    if (stay == 0 || (left.isEmpty() && came.isEmpty())) {
      return inFull(field, words);
    }
    String staying = words.say().of("desk.change.stay", stay);
    return new Change(
        label(pointer, words.say()),
        left.isEmpty() ? "" : list(pointer, left, words),
        came.isEmpty() ? staying : list(pointer, came, words) + "\n" + staying);
  }

  /** A list's items, each as JSON on one line; none where it is no list. */
  private static List<String> items(@Nullable String json) {
    return json != null && JsonParsing.parse(json, null).orThrow() instanceof JsonArray array
        ? array.items().stream().map(JsonWriting::compact).toList()
        : List.of();
  }

  private static String list(String pointer, List<String> items, EntryWords words) {
    return words.full(pointer, "[" + String.join(",", items) + "]");
  }

  /** A field with all that it says before and after. */
  static Change inFull(FieldChange field, EntryWords words) {
    return new Change(
        label(field.pointer(), words.say()),
        words.full(field.pointer(), field.from()),
        words.full(field.pointer(), field.to()));
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
                  say.of("desk.review.what"),
                  "",
                  say.of(entry.type()) + ", " + say.field(entry.kind().replace('-', ' '))));
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
