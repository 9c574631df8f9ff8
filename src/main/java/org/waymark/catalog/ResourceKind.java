package org.waymark.catalog;

/** The kind of a resource. */
public enum ResourceKind implements Term {
  BOOK,
  CURRICULUM,
  VIDEO_COURSE,
  ONLINE_COURSE,
  EXERCISES,
  GUIDE,
  PAPER,
  READING_LIST,
  TOOL,
  NEWSLETTER,
  PODCAST,
  FORUM,
  JOB_BOARD,
  DIRECTORY,
  PROJECT_LIST,
  COMMUNITY,
  DATASET,
  /** Something to make: a replication, a memo, a first evaluation. */
  ACTIVITY
}
