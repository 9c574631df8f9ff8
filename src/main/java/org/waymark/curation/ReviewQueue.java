package org.waymark.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Makes the proposed value hold.
   *
   * @throws UnknownReview when there is no such review
   * @throws org.waymark.store.AlreadyDecided when it is not open
   * @throws org.waymark.store.StaleVersion when the entry was changed since it was proposed
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision accept(Store store, long number, Authorship by) {
    Review review = find(store, number);
    Change change = change(review.proposal(), by);
    Contents held = store.contents();
    Outcome.check(held.catalog().vocabularies(), held.entries(), List.of(change));
    return store.write(decision(review, List.of(change), Verdict.ACCEPTED), by);
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

  /** Either way an import's file has been looked at: it is what both sides start from next time. */
  private static Batch decision(Review review, List<Change> changes, Verdict verdict) {
    Proposal proposal = review.proposal();
    BaseUpdate base =
        !proposal.origin().equals(CatalogImport.ORIGIN)
            ? BaseUpdate.NONE
            : proposal.proposed() == null
                ? new BaseUpdate(Map.of(), Set.of(proposal.entryId()))
                : new BaseUpdate(Map.of(proposal.entryId(), proposal.proposed()), Set.of());
    return Batch.of(changes).with(base).withReviews(List.of(), Map.of(review.number(), verdict));
  }
}
