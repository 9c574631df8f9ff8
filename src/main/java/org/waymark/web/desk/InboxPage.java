package org.waymark.web.desk;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.store.Review;
import org.waymark.web.Head;
import org.waymark.web.Words;

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
        Head.closed("Waiting", "What waits for a decision.", "/desk", ""),
        open.stream().map(review -> row(review, catalog)).toList(),
        news);
  }

  private static Row row(Review review, Catalog catalog) {
    return new Row(
        review.number(),
        ReviewView.name(review, catalog),
        ReviewView.what(review),
        Words.day(review.by().when().atZone(ZoneOffset.UTC).toLocalDate()),
        review.by().why());
  }
}
