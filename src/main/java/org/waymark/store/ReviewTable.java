package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
      select r.*, s.*, v.body as held
      from review r
      left join suggestion s on s.review = r.number
      left join entry_version v on v.entry_id = r.entry_id and v.version = r.based_on
      """;

  /** The origin of all suggestions; they don't supersede each other. */
  private static final String SUGGESTION = "suggestion";

  private ReviewTable() {}

  static List<Review> open(Handle handle) {
    return handle
        .createQuery(REVIEWS + "where r.verdict is null order by r.number")
        .map(ReviewTable::review)
        .list();
  }

  /** Suggestions before a number, open and decided, the newest first. */
  static List<Review> suggestionsBefore(Handle handle, long number, int most) {
    return handle
        .createQuery(
            REVIEWS
                + "where s.review is not null and r.number < :number"
                + " order by r.number desc limit :most")
        .bind("number", number)
        .bind("most", most)
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
  static void decide(
      Handle handle, Map<Long, Verdict> decisions, @Nullable LeftOut leftOut, Authorship by) {
    decisions.forEach((number, verdict) -> {
      if (end(handle, number, verdict, leftOut, by) == 0) {
        throw new AlreadyDecided(number);
      }
    });
  }

  private static int end(
      Handle handle, long number, Verdict verdict, @Nullable LeftOut leftOut, Authorship by) {
    return handle
        .createUpdate(
            """
            update review
            set verdict = :verdict, decided_by = :who, decided_at = :made_at, decided_why = :why,
              left_out = :left_out, left_why = :left_why
            where number = :number and verdict is null
            """)
        .bind("verdict", verdict.id())
        .bind("who", by.who())
        .bind("made_at", Tables.instant(by.when()))
        .bind("why", by.why())
        .bind("left_out", leftOut == null ? null : String.join("\n", leftOut.pointers()))
        .bind("left_why", leftOut == null ? null : leftOut.why())
        .bind("number", number)
        .execute();
  }

  /** Opens a review of each proposal that is not the same as an open one. */
  static void propose(Handle handle, List<Proposal> proposals, Authorship by) {
    for (Proposal proposal : proposals) {
      Optional<Review> open = open(handle, proposal.entryId(), proposal.origin());
      if (open.isPresent() && isSame(open.get().matter(), proposal)) {
        continue;
      }
      open.ifPresent(review -> end(handle, review.number(), Verdict.SUPERSEDED, null, by));
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

  private static boolean isSame(Matter open, Proposal proposal) {
    return open instanceof Proposal before
        && before.basedOn() == proposal.basedOn()
        && Objects.equals(before.proposed(), proposal.proposed());
  }

  /** Opens a review of a suggestion; its number, or that of an open one that says the same. */
  static long suggest(Handle handle, Suggestion suggestion, Authorship by) {
    Optional<Review> same =
        open(handle).stream()
            .filter(review -> review.matter().equals(suggestion))
            .filter(review -> review.by().why().equals(by.why()))
            .filter(review -> Objects.equals(review.by().source(), by.source()))
            .findFirst();
    if (same.isPresent()) {
      return same.get().number();
    }
    long number = insert(handle, suggestion, by);
    SuggestionTable.insert(handle, number, suggestion);
    return number;
  }

  private static long insert(Handle handle, Matter matter, Authorship by) {
    Proposal proposal = matter instanceof Proposal given ? given : null;
    String entryId =
        switch (matter) {
          case Proposal given -> given.entryId();
          case Suggestion suggestion -> suggestion.entryId().orElse(null);
        };
    long number =
        handle
            .createQuery("select coalesce(max(number), 0) + 1 from review")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            """
            insert into review (
              number, entry_id, origin, based_on, base, proposed, who, made_at, why, source)
            values (
              :number, :entry_id, :origin, :based_on, :base, :proposed, :who, :made_at, :why, :source)
            """)
        .bind("number", number)
        .bind("entry_id", entryId)
        .bind("origin", proposal == null ? SUGGESTION : proposal.origin())
        .bind("based_on", proposal == null ? 0 : proposal.basedOn())
        .bind("base", proposal == null ? null : proposal.base())
        .bind("proposed", proposal == null ? null : proposal.proposed())
        .bind("who", by.who())
        .bind("made_at", Tables.instant(by.when()))
        .bind("why", by.why())
        .bind("source", by.source())
        .execute();
    return number;
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    Suggestion suggestion = SuggestionTable.suggestion(row);
    Matter matter =
        suggestion != null
            ? suggestion
            : new Proposal(
                row.getString("entry_id"),
                row.getString("origin"),
                row.getLong("based_on"),
                row.getString("base"),
                row.getString("proposed"));
    return new Review(
        row.getLong("number"),
        matter,
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
            Tables.instant(row, "decided_at"),
            row.getString("decided_why"),
            null);
    return new Review.Decision(Term.find(Verdict.class, verdict).orElseThrow(), by, leftOut(row));
  }

  private static @Nullable LeftOut leftOut(ResultSet row) throws SQLException {
    String pointers = row.getString("left_out");
    String why = row.getString("left_why");
    return pointers == null || why == null ? null : new LeftOut(pointers.lines().toList(), why);
  }
}
