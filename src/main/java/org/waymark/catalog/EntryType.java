package org.waymark.catalog;

/** The three types of entry. */
public enum EntryType implements Term {
  PROGRAM,
  RESOURCE,
  ORGANIZATION;

  /** The folder below the catalogue's in which entries of the type stand: {@code programs}. */
  public String folder() {
    return id() + "s";
  }
}
