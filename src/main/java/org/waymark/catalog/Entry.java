package org.waymark.catalog;

import java.util.List;

/**
 * One entry of the catalogue. What all types state is in {@link #facts()}; the accessors here are
 * shorthands for the most used of it.
 */
public sealed interface Entry permits Program, Resource, Organization {
  /** What every type of entry states. */
  Facts facts();

  /** The kind within the type. */
  Term kind();

  /** The type. */
  EntryType type();

  /** The permanent id, unique over all types. */
  default String id() {
    return facts().id();
  }

  /** Where the entry stands below the catalogue's folder: {@code programs/arena.json}. */
  default String path() {
    return type().folder() + "/" + id() + ".json";
  }

  /** Where it can be joined or visited in person; empty when it is online or not known. */
  List<Location> locations();

  /** What it teaches, and to which level. */
  List<SkillLevel> teaches();

  /** The name people use now. */
  default String name() {
    return facts().name();
  }

  /** Whether the entry runs, or stands, now. */
  default Status status() {
    return facts().status();
  }
}
