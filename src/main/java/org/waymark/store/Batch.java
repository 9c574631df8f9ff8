package org.waymark.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;

/**
 * Everything that one write does, in one transaction.
 *
 * @param changes of entries
 * @param vocabularies those that hold from now on; null to leave them as they are
 * @param base what an import changes in what folder and store agree on
 * @param proposals for the review queue
 * @param decisions of open reviews, by their numbers
 * @param leftOut what its decisions don't take of what they accept; null: they take all
 */
public record Batch(
    List<Change> changes,
    @Nullable Vocabularies vocabularies,
    BaseUpdate base,
    List<Proposal> proposals,
    Map<Long, Verdict> decisions,
    @Nullable LeftOut leftOut) {
  /** Copies. */
  public Batch {
    changes = List.copyOf(changes);
    proposals = List.copyOf(proposals);
    decisions = Map.copyOf(decisions);
  }

  /** Changes of entries alone. */
  public static Batch of(List<Change> changes) {
    return new Batch(changes, null, BaseUpdate.NONE, List.of(), Map.of(), null);
  }

  /** The same with another base. */
  public Batch with(BaseUpdate other) {
    return new Batch(changes, vocabularies, other, proposals, decisions, leftOut);
  }

  /** The same with other vocabularies. */
  public Batch with(@Nullable Vocabularies others) {
    return new Batch(changes, others, base, proposals, decisions, leftOut);
  }

  /** The same with these proposals and decisions of reviews. */
  public Batch withReviews(List<Proposal> proposed, Map<Long, Verdict> decided) {
    return new Batch(changes, vocabularies, base, proposed, decided, leftOut);
  }

  /** The same, of which the decisions don't take all. */
  public Batch leavingOut(@Nullable LeftOut parts) {
    return new Batch(changes, vocabularies, base, proposals, decisions, parts);
  }

  boolean isEmpty() {
    return changes.isEmpty()
        && vocabularies == null
        && base.isEmpty()
        && proposals.isEmpty()
        && decisions.isEmpty();
  }
}
