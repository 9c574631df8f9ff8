package org.waymark.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.curation.Freshness;
import org.waymark.curation.NextRoundMissing;
import org.waymark.say.Say;
import org.waymark.store.Review;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * What waits for a decision, the oldest first.
 *
 * @param next what else can be done
 * @param news what was just done; null where nothing was
 */
public record InboxPage(
    DeskFrame desk, Head head, List<Row> rows, List<Link> next, @Nullable String news) {
  /**
   * One that waits.
   *
   * @param heading what it is about, and what would change of it
   */
  public record Row(long number, String heading, String what, String sent, String why) {}

  static InboxPage of(
      DeskFrame desk, List<Review> open, Catalog catalog, LocalDate today, @Nullable String news) {
    EntryWords words = new EntryWords(catalog, desk.say());
    return new InboxPage(
        desk,
        Head.closed(
            desk.say().of("desk.nav.waiting"), desk.say().of("desk.inbox.title"), "/desk", ""),
        open.stream().map(review -> row(review, words)).toList(),
        next(desk, catalog, today),
        news);
  }

  /** What can be done while nothing waits: new entries for who may make them, and work lists. */
  private static List<Link> next(DeskFrame desk, Catalog catalog, LocalDate today) {
    Say say = desk.say();
    List<Link> next = new ArrayList<>();
    if (desk.isEditor()) {
      for (EntryType type : EntryType.values()) {
        next.add(Link.of("/desk/new?type=" + type.id(), say.of("desk.inbox.add", type)));
      }
    }
    next.add(listed("overdue", Freshness.overdue(catalog, today).size(), say));
    next.add(listed("rounds", NextRoundMissing.in(catalog, today).size(), say));
    next.add(Link.of("/desk/work", say.of("desk.inbox.work")));
    return List.copyOf(next);
  }

  private static Link listed(String list, int count, Say say) {
    return Link.of(
        "/desk/work#" + list, say.of("desk.inbox.list", say.of("desk.work." + list), count));
  }

  private static Row row(Review review, EntryWords words) {
    Say say = words.say();
    return new Row(
        review.number(),
        ReviewView.heading(review, words),
        ReviewView.what(review, say),
        say.day(review.by().when().atZone(ZoneOffset.UTC).toLocalDate()),
        review.by().why());
  }
}
