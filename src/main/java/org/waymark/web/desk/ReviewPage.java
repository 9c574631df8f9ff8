package org.waymark.web.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.curation.FieldChange;
import org.waymark.say.Say;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;
import org.waymark.store.Verdict;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * One that waits, or was decided: what would change, where it comes from, and the decision.
 *
 * @param source the page that bears it out; null where none does
 * @param entry the entry's page; null where it is not there
 * @param changes field by field
 * @param parts the fields of which some can be left out; empty where there is nothing to choose
 * @param said what was said in words
 * @param like entries that a new one is likely one with
 * @param outcome what became of it; null while it is open
 * @param applies whether accepting changes the catalogue; else it closes what a person has done
 * @param hasPreview whether there is a page of what it would become
 * @param obstacle why it can't be accepted as it is; null where it can
 * @param edit where it is edited first; null where there is nothing to edit
 * @param alert what is in the way of what was just tried; null where nothing is
 */
public record ReviewPage(
    DeskFrame desk,
    Head head,
    long number,
    String name,
    String what,
    String from,
    String why,
    @Nullable String source,
    @Nullable Link entry,
    List<ReviewView.Change> changes,
    List<Part> parts,
    List<ReviewView.Change> said,
    List<Link> like,
    @Nullable String outcome,
    boolean applies,
    boolean hasPreview,
    boolean isSuggestion,
    @Nullable String obstacle,
    @Nullable String edit,
    Filled form,
    @Nullable String alert) {
  /** A field that can be taken or left out. */
  public record Part(String pointer, ReviewView.Change change, boolean isTaken) {}

  /** Why suggestions are declined: the public page says it in the English words. */
  private static final List<String> REASONS =
      List.of("unsaid", "no-source", "there", "off-topic", "changed", "unclear", "advertising");

  /** A reason to choose: what is kept, and what is read. */
  public record Reason(String value, String text) {}

  /**
   * The page.
   *
   * @param before the entry as it is; null where it is not there
   * @param after the entry as it would be; null where none is made
   * @param parts the fields of which some can be left out
   */
  static ReviewPage of(
      DeskFrame desk,
      Review review,
      Catalog catalog,
      @Nullable Entry before,
      @Nullable Entry after,
      List<FieldChange> parts,
      @Nullable String obstacle,
      Filled form,
      @Nullable String alert) {
    Say say = desk.say();
    EntryWords words = new EntryWords(catalog, say);
    String name = ReviewView.name(review, catalog);
    long number = review.number();
    boolean applies =
        review.matter() instanceof Proposal
            || (review.matter() instanceof Suggestion suggestion
                && suggestion.content() instanceof Suggestion.OfField);
    String who = review.by().who();
    String day = say.day(review.by().when().atZone(ZoneOffset.UTC).toLocalDate());
    return new ReviewPage(
        desk,
        Head.closed(
            say.of("desk.review.head", String.valueOf(number)), "", "/desk/reviews/" + number, ""),
        number,
        name,
        ReviewView.what(review, say),
        say.of("desk.review.from", who, day),
        review.by().why(),
        review.by().source(),
        before == null ? null : Link.of("/entries/" + before.id(), before.name()),
        ReviewView.changes(review, before, after, words),
        parts(parts, form, words),
        ReviewView.said(review, say),
        ReviewView.like(review, after, catalog),
        outcome(review.decision(), say),
        applies,
        after != null,
        review.matter() instanceof Suggestion,
        obstacle,
        edit(review, before, after),
        form,
        alert);
  }

  private static @Nullable String outcome(Review.@Nullable Decision decision, Say say) {
    if (decision == null) {
      return null;
    }
    String left = ReviewView.left(decision.leftOut(), say);
    boolean isAccepted = decision.verdict() == Verdict.ACCEPTED;
    String what = isAccepted ? left.isEmpty() ? "accepted" : "in-part" : "declined";
    String told =
        say.of(
            "desk.outcome." + what,
            decision.by().who(),
            decision.by().when().atZone(ZoneOffset.UTC).toLocalDate(),
            decision.by().why());
    return left.isEmpty() ? told : told + " " + say.of("desk.review.not-taken", left);
  }

  private static List<Part> parts(List<FieldChange> parts, Filled form, EntryWords words) {
    List<ReviewView.Change> changes = ReviewView.changes(parts, words);
    boolean isSent = form.values().containsKey(TakenParts.TAKE);
    List<String> taken = form.value(TakenParts.TAKE).lines().toList();
    List<Part> told = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String pointer = parts.get(i).pointer();
      told.add(new Part(pointer, changes.get(i), !isSent || taken.contains(pointer)));
    }
    return told;
  }

  private static @Nullable String edit(
      Review review, @Nullable Entry before, @Nullable Entry after) {
    boolean isNew =
        review.matter() instanceof Suggestion suggestion
            && suggestion.content() instanceof Suggestion.NewEntry;
    if (before != null) {
      return "/desk/entries/%s?review=%d".formatted(before.id(), review.number());
    }
    return isNew || after != null ? "/desk/new?review=" + review.number() : null;
  }

  /** The reasons to choose from. */
  public List<Reason> reasons() {
    return REASONS.stream()
        .map(id -> "desk.decline." + id)
        .map(key -> new Reason(Say.english().of(key), desk.say().of(key)))
        .toList();
  }
}
