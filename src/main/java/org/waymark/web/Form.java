package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form's fields hold, and what is wrong with each. */
public interface Form {
  /** What is wrong, by the field's name. */
  Map<String, String> errors();

  /** What stands in a field; empty when nothing does. */
  String value(String name);

  /** What is wrong with a field; null when nothing is. */
  default @Nullable String error(String name) {
    return errors().get(name);
  }

  /** The id of the text that a field is described by; null when it needs none. */
  default @Nullable String describedBy(String name) {
    return errors().containsKey(name) ? name + "-error" : null;
  }

  /** Whether a field is wrong, in the word that {@code aria-invalid} takes. */
  default @Nullable String invalid(String name) {
    return errors().containsKey(name) ? "true" : null;
  }
}
