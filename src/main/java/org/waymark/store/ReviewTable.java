package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Term;

/** The SQL of the review queue; each method works within its caller's transaction. */
final class ReviewTable {
  private static final String REVIEWS =
      """
      select r.*, v.body as held
      from review r
      left join entry_version v on v.entry_id = r.entry_id and v.version = r.based_on
      """;

  private ReviewTable() {}

  static List<Review> open(Handle handle) {
    return handle
        .createQuery(REVIEWS + "where r.verdict is null order by r.number")
        .map(ReviewTable::review)
        .list();
  }

  static Optional<Review> find(Handle handle, long number) {
    return handle
        .createQuery(REVIEWS + "where r.number = :number")
        .bind("number", number)
        .map(ReviewTable::review)
        .findOne();
  }

  /** Ends open reviews; the caller holds the lock that all writes take first. */
  static void decide(Handle handle, Map<Long, Verdict> decisions, Authorship by) {
    decisions.forEach((number, verdict) -> {
      if (end(handle, number, verdict, by) == 0) {
        throw new AlreadyDecided(number);
      }
    });
  }

  private static int end(Handle handle, long number, Verdict verdict, Authorship by) {
    return handle
        .createUpdate(
            """
            update review
            set verdict = :verdict, decided_by = :who, decided_at = :made_at, decided_why = :why
            where number = :number and verdict is null
            """)
        .bind("verdict", verdict.id())
        .bind("who", by.who())
        .bind("made_at", Tables.instant(by.when()))
        .bind("why", by.why())
        .bind("number", number)
        .execute();
  }

  /** Opens a review of each proposal that is not the same as an open one. */
  static void propose(Handle handle, List<Proposal> proposals, Authorship by) {
    for (Proposal proposal : proposals) {
      Optional<Review> open = open(handle, proposal.entryId(), proposal.origin());
      if (open.isPresent() && isSame(open.get().proposal(), proposal)) {
        continue;
      }
      open.ifPresent(review -> end(handle, review.number(), Verdict.SUPERSEDED, by));
      insert(handle, proposal, by);
    }
  }

  private static Optional<Review> open(Handle handle, String entryId, String origin) {
    return handle
        .createQuery(
            REVIEWS + "where r.entry_id = :entry_id and r.origin = :origin and r.verdict is null")
        .bind("entry_id", entryId)
        .bind("origin", origin)
        .map(ReviewTable::review)
        .findOne();
  }

  private static boolean isSame(Proposal open, Proposal proposal) {
    return open.basedOn() == proposal.basedOn()
        && Objects.equals(open.proposed(), proposal.proposed());
  }

  private static void insert(Handle handle, Proposal proposal, Authorship by) {
    handle
        .createUpdate(
            """
            insert into review (
              number, entry_id, origin, based_on, base, proposed, who, made_at, why, source)
            values (
              (select coalesce(max(number), 0) + 1 from review),
              :entry_id, :origin, :based_on, :base, :proposed, :who, :made_at, :why, :source)
            """)
        .bind("entry_id", proposal.entryId())
        .bind("origin", proposal.origin())
        .bind("based_on", proposal.basedOn())
        .bind("base", proposal.base())
        .bind("proposed", proposal.proposed())
        .bind("who", by.who())
        .bind("made_at", Tables.instant(by.when()))
        .bind("why", by.why())
        .bind("source", by.source())
        .execute();
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    Proposal proposal =
        new Proposal(
            row.getString("entry_id"),
            row.getString("origin"),
            row.getLong("based_on"),
            row.getString("base"),
            row.getString("proposed"));
    return new Review(
        row.getLong("number"),
        proposal,
        row.getString("held"),
        Tables.authorship(row),
        decision(row));
  }

  private static Review.@Nullable Decision decision(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    if (verdict == null) {
      return null;
    }
    Authorship by =
        new Authorship(
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
            row.getString("decided_why"),
            null);
    return new Review.Decision(Term.find(Verdict.class, verdict).orElseThrow(), by);
  }
}
