package org.waymark.search;

/**
 * A filter that was read from the words of a query. It lifts what matches and hides nothing.
 *
 * @param words the words that it was read from, lower case
 * @param meaning for a reader: "in or near London", "pays a stipend"
 * @param without the same search with these words read as words
 */
public record Understood(String words, String meaning, SearchQuery without) {}
