package org.waymark.catalog;

import java.util.List;

/**
 * What plain or short words mean in this field, for the search.
 *
 * @param phrases ways to say it, in any case: {@code mech interp}
 * @param means words that the catalogue uses for it
 * @param topics ids of the topics that it is about
 * @param signposts ids of the entries that answer whoever says it, the best first; mostly empty
 * @param reason why these belong together, in a sentence
 */
public record Concept(
    List<String> phrases,
    List<String> means,
    List<String> topics,
    List<String> signposts,
    String reason) {
  /** Copies. */
  public Concept {
    phrases = List.copyOf(phrases);
    means = List.copyOf(means);
    topics = List.copyOf(topics);
    signposts = List.copyOf(signposts);
  }
}
