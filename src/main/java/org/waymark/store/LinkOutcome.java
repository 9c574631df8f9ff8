package org.waymark.store;

import org.waymark.catalog.Term;

/** What asking for a page came to. */
public enum LinkOutcome implements Term {
  /** The page is there. */
  OK,
  /** The server says that there is no such page: status 404 or 410. */
  GONE,
  /** No server bears the name. */
  NO_HOST,
  /** The server does not answer programs, or not now: status 401, 403, 429 and their like. */
  REFUSED,
  /** The server has a trouble of its own: no answer in time, a broken one, status 500 and up. */
  TROUBLE
}
