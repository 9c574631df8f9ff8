package org.waymark.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;

/**
 * One result.
 *
 * @param score to compare with others of the same search only
 * @param highlights by field ({@code name}, {@code summary}), where words of the query stand in it
 * @param nextDeadline null where the entry has none ahead
 */
public record Hit(
    Entry entry,
    double score,
    Map<String, Highlight> highlights,
    @Nullable NextDeadline nextDeadline) {
  /** Copies. */
  public Hit {
    highlights = Collections.unmodifiableMap(new LinkedHashMap<>(highlights));
  }

  /**
   * A field's text, cut where words of the query begin and end.
   *
   * @param fragments that make up the whole text
   */
  public record Highlight(List<Fragment> fragments) {
    /** Copies. */
    public Highlight {
      fragments = List.copyOf(fragments);
    }
  }

  /**
   * A piece of text.
   *
   * @param marked whether it is a word of the query
   */
  public record Fragment(String text, boolean marked) {}
}
