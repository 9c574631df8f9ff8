package org.waymark.web;

import java.util.Set;
import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/** What is wrong with a field of a profile, in a sentence that says what the field takes. */
final class FieldFault {
  /** Fields that name something, of which the problem itself tells what may have been meant. */
  private static final Set<String> NAMES =
      Set.of("city", "target", "completed", "excluded", "pinned");

  private FieldFault() {}

  static String of(Problem problem, Say say) {
    if (problem.pointer().equals("/goal/track")) {
      return say.of("form.fault.track");
    }
    String field = ProfileForm.fieldOf(problem.pointer());
    if (NAMES.contains(field)) {
      return say.of("invalid", say.capital(say.of(problem.message())), say.of(problem.expected()));
    }
    return say.of(field.startsWith(ProfileForm.SKILL) ? "fault.skill" : "fault." + field);
  }
}
