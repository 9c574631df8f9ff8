package org.waymark.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of results with its facets.
 *
 * @param total of all results
 * @param hits of this page, in order
 * @param facets values by facet, the most frequent first; a chosen value does not hide the others
 *     of its facet
 * @param didYouMean a better spelling of the text; null: none
 * @param understood filters that were read from the text
 * @param unread what of the text was not read, since there was too much of it; as one would type it
 * @param lift where nothing was found: the filter whose removal brings back the most; else null
 */
public record SearchPage(
    SearchQuery query,
    int total,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    @Nullable String didYouMean,
    List<Understood> understood,
    List<String> unread,
    @Nullable Lift lift) {
  /** Copies. */
  public SearchPage {
    hits = List.copyOf(hits);
    EnumMap<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
    copy.putAll(facets);
    facets = Collections.unmodifiableMap(copy);
    understood = List.copyOf(understood);
    unread = List.copyOf(unread);
  }

  /**
   * A value of a facet and how many results bear it.
   *
   * @param count of what would be found with it, the other facets as they are
   */
  public record FacetCount(String value, int count) {}
}
