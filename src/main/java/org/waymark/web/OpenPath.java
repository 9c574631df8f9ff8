package org.waymark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.Plan;
import org.waymark.saved.PathChange;
import org.waymark.say.Say;

/**
 * A path that only its address holds.
 *
 * @param changed what the last answer changed; null where the address tells of none
 */
public record OpenPath(PathwayPage path, @Nullable Changed changed) {
  /**
   * What is different from the path of other answers.
   *
   * @param news a sentence each; none where nothing is
   * @param back the address of the path before
   */
  public record Changed(List<String> news, String back) {
    private static final int MOST_AT_ONCE = 6;

    /** What is told at once. */
    public List<String> first() {
      return news.size() <= MOST_AT_ONCE + 1 ? news : news.subList(0, MOST_AT_ONCE);
    }

    /** What is folded away. */
    public List<String> more() {
      return news.subList(first().size(), news.size());
    }

    static Changed of(Plan before, ProfileForm was, Plan now, Catalog catalog, Say say) {
      return new Changed(
          PathChange.between(before, now, catalog).stream()
              .map(change -> say.of(change.text()))
              .toList(),
          was.address());
    }
  }
}
