package org.waymark.web;

import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/**
 * What is wrong with a field of a profile, in a sentence. English has the words that the interface
 * for programs uses, which name what was typed and what may have been meant; other languages say
 * what the field takes.
 */
final class FieldFault {
  private FieldFault() {}

  static String of(Problem problem, Say say) {
    if (problem.pointer().equals("/goal/track")) {
      return say.of("form.fault.track");
    }
    if (say.original() == null) {
      return say.capital(problem.message()) + ". We expect " + problem.expected() + ".";
    }
    String field = ProfileForm.fieldOf(problem.pointer());
    return say.of(field.startsWith(ProfileForm.SKILL) ? "fault.skill" : "fault." + field);
  }
}
