package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of an entry come from.
 *
 * @param url the page
 * @param asOf when the page held, null when it does not say
 * @param supports the fields that it bears out, as dotted paths; empty when the whole entry
 * @param differs where it says otherwise than the entry, which follows another source there
 */
public record Source(
    String url, @Nullable PartialDate asOf, List<String> supports, List<Dissent> differs) {
  /** Checks and copies. */
  public Source {
    supports = List.copyOf(supports);
    differs = List.copyOf(differs);
  }

  /**
   * What a source says otherwise.
   *
   * @param field the field, as a dotted path
   * @param says what it says there, in a few words
   */
  public record Dissent(String field, String says) {}
}
