package org.waymark.catalog;

/** The kind of a program. */
public enum ProgramKind implements Term {
  COURSE,
  BOOTCAMP,
  FELLOWSHIP,
  INTERNSHIP,
  MENTORSHIP,
  RESEARCH_PROGRAM,
  RESIDENCY,
  WORKSHOP,
  HACKATHON,
  CONFERENCE,
  DEGREE,
  COACHING,
  READING_GROUP,
  COMPETITION,
  GRANT,
  COWORKING,
  JOB
}
