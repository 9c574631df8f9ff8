package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of an entry come from.
 *
 * @param url the page
 * @param asOf when the page held, null when it does not say
 * @param supports the fields that it bears out, as dotted paths; empty when the whole entry
 */
public record Source(String url, @Nullable PartialDate asOf, List<String> supports) {
  /** Checks and copies. */
  public Source {
    supports = List.copyOf(supports);
  }
}
