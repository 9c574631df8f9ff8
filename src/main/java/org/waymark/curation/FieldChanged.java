package org.waymark.curation;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.WaymarkException;
import org.waymark.store.Suggestion;

/** A field holds neither what it held when another value was suggested, nor that value. */
public final class FieldChanged extends WaymarkException {
  private static final long serialVersionUID = 1L;

  FieldChanged(Suggestion.OfField field, @Nullable String now) {
    super(
        "%s of '%s' was %s when another value was suggested, and is %s now; decline it and say so"
            .formatted(field.pointer(), field.entryId(), told(field.held()), told(now)));
  }

  private static String told(@Nullable String value) {
    return value == null ? "not stated" : value;
  }
}
