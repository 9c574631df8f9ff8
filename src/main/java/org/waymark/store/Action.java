package org.waymark.store;

import org.waymark.catalog.Term;

/** What a version did to its entry. */
public enum Action implements Term {
  CREATED,
  UPDATED,
  DELETED,
  MERGED,
  REVERTED
}
