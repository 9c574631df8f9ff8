package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can take up on their own.
 *
 * @param facts what every entry states
 * @param kind the kind of resource
 * @param authors names
 * @param publisher an organization's id
 * @param published when it came out
 * @param hours whole effort, as a source states it
 * @param hoursEstimated whole effort, our estimate; never beside {@code hours}
 * @param entryLevel for whom it is; null where nobody studies it
 * @param prerequisites what a person must bring
 * @param teaches the level a person leaves with
 * @param standard how usual it is among what guides name for its topic, 1 to 3; null: not known
 * @param funding what it costs; null when not stated
 * @param leadsTo ids of entries that people go on to
 * @param license as its publisher states it
 * @param uses ids of what it builds on
 * @param format its forms
 * @param produces activities only: what others can see at the end
 * @param isPublic activities only: whether strangers can see what it produces
 * @param repeatable activities only: whether it can be done again and again
 * @param stepWorthy false for tools and platforms that nobody takes as a step of a path
 * @param worksThrough communities only: ids of resources that members work through together, or
 *     {@code any}
 * @param modes activities only: how it is done
 */
public record Resource(
    Facts facts,
    ResourceKind kind,
    List<String> authors,
    @Nullable String publisher,
    @Nullable PartialDate published,
    @Nullable Double hours,
    @Nullable Double hoursEstimated,
    @Nullable EntryLevel entryLevel,
    List<SkillLevel> prerequisites,
    List<SkillLevel> teaches,
    @Nullable Integer standard,
    @Nullable Funding funding,
    List<String> leadsTo,
    @Nullable String license,
    List<String> uses,
    List<Format> format,
    @Nullable String produces,
    @Nullable Boolean isPublic,
    boolean repeatable,
    boolean stepWorthy,
    List<String> worksThrough,
    List<Mode> modes)
    implements Entry {
  /** Copies the lists. */
  public Resource {
    authors = List.copyOf(authors);
    prerequisites = List.copyOf(prerequisites);
    teaches = List.copyOf(teaches);
    leadsTo = List.copyOf(leadsTo);
    uses = List.copyOf(uses);
    format = List.copyOf(format);
    worksThrough = List.copyOf(worksThrough);
    modes = List.copyOf(modes);
  }

  @Override
  public List<Location> locations() {
    return Mode.locations(modes);
  }

  @Override
  public EntryType type() {
    return EntryType.RESOURCE;
  }

  /** The whole effort in hours, stated or estimated; null when neither is known. */
  public @Nullable Double effortHours() {
    return hours != null ? hours : hoursEstimated;
  }
}
