package org.waymark.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;

/**
 * An entry about which an import finds file and store to differ.
 *
 * @param comparison never {@link Comparison#AGREED}
 * @param base canonical body that both agreed on last; null where they did on none
 * @param file null where there is no file
 * @param held null where the store holds none
 * @param version the newest of the store, live or not; 0 for none
 */
public record ImportItem(
    String id,
    Comparison comparison,
    @Nullable String base,
    @Nullable Entry file,
    @Nullable Entry held,
    long version) {

  /** What differs, from the store's value to the file's. */
  public List<FieldChange> fields() {
    return FieldChange.between(held, file);
  }
}
