package org.waymark.catalog;

/** The form of a resource. */
public enum Format implements Term {
  TEXT,
  VIDEO,
  CODE,
  AUDIO,
  INTERACTIVE
}
