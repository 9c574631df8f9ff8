package org.waymark.web.desk;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.say.Say;
import org.waymark.store.Review;
import org.waymark.web.Head;

/**
 * What waits for a decision, the oldest first.
 *
 * @param news what was just done; null where nothing was
 */
public record InboxPage(DeskFrame desk, Head head, List<Row> rows, @Nullable String news) {
  /** One that waits. */
  public record Row(long number, String name, String what, String sent, String why) {}

  static InboxPage of(DeskFrame desk, List<Review> open, Catalog catalog, @Nullable String news) {
    return new InboxPage(
        desk,
        Head.closed(
            desk.say().of("desk.nav.waiting"), desk.say().of("desk.inbox.title"), "/desk", ""),
        open.stream().map(review -> row(review, catalog, desk.say())).toList(),
        news);
  }

  private static Row row(Review review, Catalog catalog, Say say) {
    return new Row(
        review.number(),
        ReviewView.name(review, catalog),
        ReviewView.what(review, say),
        say.day(review.by().when().atZone(ZoneOffset.UTC).toLocalDate()),
        review.by().why());
  }
}
