package org.waymark.web;

import java.util.Map;

/** The form by itself: to begin with, or to mend what is wrong. */
public record ProfilePage(Head head, FormView form, String was) {
  /** Whether something is wrong. */
  public boolean hasErrors() {
    return !form.errors().isEmpty();
  }

  /** What is wrong, by the field's name. */
  public Map<String, String> errors() {
    return form.errors();
  }
}
