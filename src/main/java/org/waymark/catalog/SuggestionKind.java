package org.waymark.catalog;

/** What someone says of the catalogue when they suggest a change of it. */
public enum SuggestionKind implements Term {
  /** An entry held once and does not any more. */
  OUTDATED,
  /** An entry states something that is not so. */
  WRONG,
  /** Those whom an entry is about dispute what it states. */
  DISPUTED,
  /** An entry is missing. */
  MISSING
}
