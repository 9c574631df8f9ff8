package org.waymark.catalog;

/** The three types of entry. */
public enum EntryType implements Term {
  PROGRAM,
  RESOURCE,
  ORGANIZATION
}
