package org.waymark.web;

import java.util.Set;
import org.waymark.pathway.Assumption;
import org.waymark.say.Say;

/**
 * Something that we assumed, and the field that changes it.
 *
 * @param href the field in the form
 */
public record AssumptionView(String text, String href) {
  private static final Set<String> LISTS = Set.of("citizenship", "workAuthorization", "languages");

  static AssumptionView of(Assumption assumption, Say say) {
    String field = assumption.field();
    return new AssumptionView(say.of(assumption.text()), anchor(field));
  }

  /** Where a profile's field stands in the form. */
  static String anchor(String field) {
    return "#" + (LISTS.contains(field) ? field : ProfileForm.fieldOf("/" + field));
  }
}
