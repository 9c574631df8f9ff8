package org.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.SuggestionFate;
import org.waymark.say.Say;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;

/**
 * What was suggested, the newest first.
 *
 * @param before where older ones are; null when there are none
 */
public record SuggestionsPage(
    Head head, List<SuggestionPage> suggestions, @Nullable String before) {
  /** How many a page shows. */
  static final int MOST = 50;

  /**
   * A page of them.
   *
   * @param reviews of suggestions, one more than are shown where there are older ones
   * @param fates what became of accepted values
   */
  static SuggestionsPage of(
      List<Review> reviews,
      Function<Review, Optional<SuggestionFate>> fates,
      Catalog catalog,
      Say say) {
    List<SuggestionPage> shown =
        reviews.stream()
            .limit(MOST)
            .map(review ->
                SuggestionPage.of(
                    review,
                    (Suggestion) review.matter(),
                    fates.apply(review).orElse(null),
                    false,
                    catalog,
                    say))
            .toList();
    return new SuggestionsPage(
        Head.closed(
            say.of("suggestions.title"), say.of("suggestions.description"), "/suggestions", ""),
        shown,
        reviews.size() > MOST ? "/suggestions?before=" + shown.getLast().number() : null);
  }
}
