package org.waymark.pathway.internal;

import org.waymark.catalog.ProgramKind;

/** What kinds of program mean for a path. */
final class Kinds {
  private Kinds() {}

  /** Kinds that stand beside a path and are never its steps. */
  static boolean besidePath(ProgramKind kind) {
    return switch (kind) {
      case DEGREE, COACHING, GRANT, COWORKING, JOB -> true;
      case COURSE,
          BOOTCAMP,
          FELLOWSHIP,
          INTERNSHIP,
          MENTORSHIP,
          RESEARCH_PROGRAM,
          RESIDENCY,
          WORKSHOP,
          HACKATHON,
          CONFERENCE,
          READING_GROUP,
          COMPETITION ->
          false;
    };
  }
}
