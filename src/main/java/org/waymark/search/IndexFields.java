package org.waymark.search;

/** The names of the index's fields. */
final class IndexFields {
  static final String ID = "id";

  /** Whole names, aliases and acronyms, as {@link Analysis#key} gives them. */
  static final String EXACT_NAME = "exactName";

  static final String EXACT_ALIAS = "exactAlias";

  /** Ids of what it belongs together with, see {@link Family}. */
  static final String FAMILY = "family";

  /** Stemmed text by what it tells. */
  static final String NAME = "name";

  static final String ALIAS = "alias";

  /** Names of what this entry took the place of. */
  static final String FORMERLY = "formerly";

  static final String SUMMARY = "summary";
  static final String SUBJECT = "subject";
  static final String KIND = "kind";
  static final String PEOPLE = "people";
  static final String PLACE = "place";
  static final String DETAIL = "detail";

  /** All of these, see {@link WeightedText}. */
  static final String WEIGHTED = "weighted";

  /** Unstemmed words of names and aliases: for typing errors and for beginnings of words. */
  static final String NAME_WORDS = "nameWords";

  /** Unstemmed words of everything: says whether a word is known at all. */
  static final String ALL_WORDS = "allWords";

  /** Neighbouring words of names and subjects, written as one. */
  static final String JOINED = "joined";

  /** Where it is: as coordinates, and as the gazetteer's number of the city. */
  static final String AT = "at";

  static final String CITY = "city";
  static final String DEADLINE = "deadline";

  /** Where no deadline is announced: the middle of the next estimated one's range. */
  static final String DEADLINE_ESTIMATE = "deadlineEstimate";

  /** What {@link Traits} says. */
  static final String TRAIT = "trait";

  static final String UPDATED = "updated";

  /** A factor of the score: what runs before what has ended, what is standard before the rest. */
  static final String STANDING = "standing";

  /** The same, where it counts more what others refer to. */
  static final String PROMINENCE = "prominence";

  private IndexFields() {}
}
