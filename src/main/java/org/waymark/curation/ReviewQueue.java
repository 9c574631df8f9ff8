package org.waymark.curation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.catalog.Entry;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.json.EntryJson;
import org.waymark.store.Authorship;
import org.waymark.store.BaseUpdate;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
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
      super("there is no review " + number);
    }
  }

  /**
   * Makes the proposed or suggested value hold; what was suggested in words is only closed, once a
   * person has done what it says. A suggested value is compared with the entry as it is now, so
   * other changes of it since don't matter.
   *
   * @return the revision; of no change where there was only something to close
   * @throws UnknownReview when there is no such review
   * @throws org.waymark.store.AlreadyDecided when it is not open
   * @throws org.waymark.store.StaleVersion when the entry was changed since it was proposed
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision accept(Store store, long number, Authorship by) {
    Review review = find(store, number);
    Contents held = store.contents();
    List<Change> changes = changes(review, held, by);
    Outcome.check(held.catalog().vocabularies(), held.entries(), changes);
    Authorship author =
        review.matter() instanceof Suggestion
            ? new Authorship(by.who(), by.when(), by.why(), review.by().source())
            : by;
    return store.write(decision(review, changes, Verdict.ACCEPTED), author);
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
   * @throws FieldChanged when the field was changed since its value was suggested
   * @throws UnknownEntry when the entry of a suggested value is no longer there
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Prospect prospect(Review review, Contents held) {
    return Prospect.of(held, changes(review, held, review.by()));
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
