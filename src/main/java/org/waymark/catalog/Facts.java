package org.waymark.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of any type states.
 *
 * @param id permanent kebab-case slug, unique over all types
 * @param name the name people use now
 * @param aliases other and former names
 * @param url its own page
 * @param summary what it is and for whom, at most 300 characters
 * @param topics ids of the topics vocabulary
 * @param stage null where nobody studies it or takes part
 * @param succeededBy ids of what took its place
 * @param partOf id of the whole that this is a part of
 * @param openTo null when anyone may join
 * @param languages BCP 47 tags
 * @param asOf the date up to which the facts are known to hold
 * @param verifiedAt the day someone last compared the entry with its sources; never moved by an
 *     edit
 * @param note a fact that has no field
 */
public record Facts(
    String id,
    String name,
    List<String> aliases,
    String url,
    String summary,
    TrackFit tracks,
    List<String> topics,
    @Nullable Stage stage,
    Status status,
    List<String> succeededBy,
    @Nullable String partOf,
    @Nullable OpenTo openTo,
    List<String> languages,
    @Nullable PartialDate asOf,
    @Nullable LocalDate verifiedAt,
    List<Source> sources,
    @Nullable String note) {
  /** Checks and copies. */
  public Facts {
    aliases = List.copyOf(aliases);
    topics = List.copyOf(topics);
    succeededBy = List.copyOf(succeededBy);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }
}
