package org.waymark.catalog;

/** Where something takes place. */
public enum Setting implements Term {
  IN_PERSON,
  ONLINE,
  HYBRID
}
