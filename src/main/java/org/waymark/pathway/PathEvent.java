package org.waymark.pathway;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Term;
import org.waymark.profile.Profile;

/** Something that happened on a path. */
public sealed interface PathEvent {
  /** The day on which it happened. */
  LocalDate on();

  /**
   * Something that happened to a step or an application.
   *
   * @param kind what happened
   * @param entry id of the step's or application's entry
   */
  record OfEntry(Kind kind, String entry, LocalDate on) implements PathEvent {}

  /**
   * The person told something else about themselves.
   *
   * @param profile from here on
   */
  record OfProfile(Profile profile, LocalDate on) implements PathEvent {}

  /** What can happen to a step or an application. */
  enum Kind implements Term {
    /** A step is finished: what it teaches is credited, and it never returns. */
    DONE,
    /** A step is given up: it never returns. */
    DROPPED,
    /** An application is on its way: its window is planned as before. */
    SENT,
    /** A program admits: the path is planned around it. */
    ACCEPTED,
    /** A program refuses: the path goes on without its next rounds. */
    REJECTED,
    /** The person takes an application back. */
    WITHDRAWN;

    /** The kind of an id; null for an id that is none. */
    public static @Nullable Kind find(String id) {
      for (Kind kind : values()) {
        if (kind.id().equals(id)) {
          return kind;
        }
      }
      return null;
    }
  }
}
