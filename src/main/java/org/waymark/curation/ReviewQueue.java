package org.waymark.curation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonObject;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.BaseUpdate;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.LeftOut;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Revision;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;
import org.waymark.store.Verdict;

/** Decides on what waits in a store's review queue. */
public final class ReviewQueue {
  private ReviewQueue() {}

  /** No review bears a number. */
  public static final class UnknownReview extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private UnknownReview(long number) {
      this(Message.of("refused.no-review", String.valueOf(number)));
    }

    private UnknownReview(Message said) {
      super(said, Say.english().of(said));
    }
  }

  /**
   * Makes the proposed or suggested value hold; what was suggested in words is only closed, once a
   * person has done what it says. A suggested value is compared with the entry as it is now, so
   * other changes of it since don't matter.
   *
   * @param rest what of it is not taken, of {@link #parts}; null: all is taken
   * @return the revision; of no change where there was only something to close
   * @throws UnknownReview when there is no such review
   * @throws org.waymark.store.AlreadyDecided when it is not open
   * @throws org.waymark.store.StaleVersion when the entry was changed since it was proposed
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision accept(Store store, long number, @Nullable LeftOut rest, Authorship by) {
    Review review = find(store, number);
    Contents held = store.contents();
    List<Change> changes = without(rest, changes(review, held, by), held);
    Outcome.check(held.catalog().vocabularies(), held.entries(), changes);
    Authorship author =
        review.matter() instanceof Suggestion
            ? new Authorship(by.who(), by.when(), by.why(), review.by().source())
            : by;
    return store.write(decision(review, changes, Verdict.ACCEPTED).leavingOut(rest), author);
  }

  /** The same of all that a review proposes. */
  public static Revision accept(Store store, long number, Authorship by) {
    return accept(store, number, null, by);
  }

  /**
   * The fields that accepting a review would change, of which some can be left out: of one that
   * changes an entry that is there. Its sources go with whatever is taken of a suggestion. Fewer
   * than two are no parts.
   *
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the value is none that the entry can have
   */
  public static List<FieldChange> parts(Review review, Contents held) {
    Entry after = outcome(review, held).orElse(null);
    Entry before = after == null ? null : entry(held, after.id());
    if (after == null || before == null) {
      return List.of();
    }
    List<FieldChange> fields = new ArrayList<>(FieldChange.between(before, after));
    if (review.matter() instanceof Suggestion suggestion
        && suggestion.content() instanceof Suggestion.OfField wanted) {
      fields.removeIf(field -> !isWithin(field.pointer(), wanted.pointer()));
    }
    return fields.size() < 2 ? List.of() : List.copyOf(fields);
  }

  private static boolean isWithin(String pointer, String whole) {
    return pointer.equals(whole) || pointer.startsWith(whole + "/");
  }

  private static @Nullable Entry entry(Contents held, String id) {
    return held.live().stream()
        .map(Contents.Live::entry)
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static List<Change> without(@Nullable LeftOut rest, List<Change> changes, Contents held) {
    return rest == null
        ? changes
        : changes.stream().map(change -> without(rest, change, held)).toList();
  }

  private static Change without(LeftOut rest, Change change, Contents held) {
    Entry before = entry(held, change.id());
    if (!(change instanceof Change.Put put) || before == null) {
      return change;
    }
    JsonObject taken =
        Parts.taken(
            EntryJson.value(before), EntryJson.value(put.entry()), Set.copyOf(rest.pointers()));
    return Change.put(EntryJson.read(taken).orThrow(), put.basedOn());
  }

  /**
   * Accepts a review as a person mended it: the entry holds as it is given here, and the review is
   * closed by the same write.
   *
   * @param basedOn the version of the entry that the person saw; 0 for a new one
   * @throws UnknownReview when there is no such review
   * @throws org.waymark.store.AlreadyDecided when it is not open
   * @throws org.waymark.store.StaleVersion when the entry was changed since
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision acceptAs(
      Store store, long number, Entry entry, long basedOn, Authorship by) {
    Review review = find(store, number);
    Contents held = store.contents();
    List<Change> changes = List.of(Change.put(FormerNames.kept(entry, held), basedOn));
    Outcome.check(held.catalog().vocabularies(), held.entries(), changes);
    return store.write(decision(review, changes, Verdict.ACCEPTED), by);
  }

  /**
   * The entry that accepting a review would make hold; empty where it makes none: where it removes
   * the entry, or where a person has to do what was said in words.
   *
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the value is none that the entry can have
   */
  public static Optional<Entry> outcome(Review review, Contents held) {
    return changes(review, held, review.by()).stream()
        .flatMap(
            change -> change instanceof Change.Put put ? Stream.of(put.entry()) : Stream.empty())
        .findFirst();
  }

  /**
   * What accepting a review would make of the catalogue; as it is where it changes no entry.
   *
   * @param rest what of it is not taken; null: all is taken
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Prospect prospect(Review review, @Nullable LeftOut rest, Contents held) {
    return Prospect.of(held, without(rest, changes(review, held, review.by()), held));
  }

  private static List<Change> changes(Review review, Contents held, Authorship by) {
    return switch (review.matter()) {
      case Proposal proposal -> List.of(change(proposal, by));
      case Suggestion suggestion -> changes(suggestion, review.by(), held);
    };
  }

  /**
   * Leaves the store's value as it is. The same value of the same origin is not proposed again.
   *
   * @throws UnknownReview when there is no such review
   * @throws org.waymark.store.AlreadyDecided when it is not open
   */
  public static void decline(Store store, long number, Authorship by) {
    store.write(decision(find(store, number), List.of(), Verdict.DECLINED), by);
  }

  /**
   * A review, open or decided.
   *
   * @throws UnknownReview when there is no such review
   */
  public static Review find(Store store, long number) {
    return store.findReview(number).orElseThrow(() -> new UnknownReview(number));
  }

  private static Change change(Proposal proposal, Authorship by) {
    return proposal.proposed() == null
        ? new Change.Delete(proposal.entryId(), proposal.basedOn(), by.why())
        : Change.put(
            EntryJson.read(proposal.proposed(), proposal.entryId()).orThrow(), proposal.basedOn());
  }

  private static List<Change> changes(Suggestion suggestion, Authorship sent, Contents held) {
    if (!(suggestion.content() instanceof Suggestion.OfField field)) {
      return List.of();
    }
    Contents.Live live =
        held.live().stream()
            .filter(candidate -> candidate.entry().id().equals(field.entryId()))
            .findFirst()
            .orElseThrow(() -> new UnknownEntry(field.entryId()));
    LocalDate seen = sent.when().atZone(ZoneOffset.UTC).toLocalDate();
    Entry corrected = Correction.apply(field, sent.source(), seen, live.entry()).orThrow();
    return List.of(Change.put(FormerNames.kept(live.entry(), corrected), live.version()));
  }

  /** Either way an import's file has been looked at: it is what both sides start from next time. */
  private static Batch decision(Review review, List<Change> changes, Verdict verdict) {
    BaseUpdate base =
        !(review.matter() instanceof Proposal proposal)
                || !proposal.origin().equals(CatalogImport.ORIGIN)
            ? BaseUpdate.NONE
            : proposal.proposed() == null
                ? new BaseUpdate(Map.of(), Set.of(proposal.entryId()))
                : new BaseUpdate(Map.of(proposal.entryId(), proposal.proposed()), Set.of());
    return Batch.of(changes).with(base).withReviews(List.of(), Map.of(review.number(), verdict));
  }
}
