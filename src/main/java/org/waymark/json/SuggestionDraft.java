package org.waymark.json;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.SuggestionKind;

/**
 * What someone suggests, as they sent it; what it says of the catalogue is not checked yet.
 *
 * @param entry id of the entry that it is about; null where one is missing
 * @param field JSON pointer to the field that it is about; null where it is about none
 * @param value what should stand in the field; null where that is said in words, or not at all
 * @param words the same in words
 * @param source address of the page that bears it out
 * @param reason empty where it is not given
 * @param fromWithin whether they say that they run it or work for it
 * @param missing the entry that is missing; null where it is about one that is there
 */
public record SuggestionDraft(
    SuggestionKind kind,
    @Nullable String entry,
    @Nullable String field,
    @Nullable JsonValue value,
    @Nullable String words,
    @Nullable String source,
    String reason,
    boolean fromWithin,
    @Nullable Missing missing) {

  /**
   * An entry that is missing.
   *
   * @param kind id of a kind of the type
   * @param distinct whether they say that it is none of the entries that are like it
   */
  public record Missing(
      String name, String url, EntryType type, String kind, String summary, boolean distinct) {}
}
