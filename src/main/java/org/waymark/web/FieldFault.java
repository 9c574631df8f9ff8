package org.waymark.web;

import java.util.Set;
import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/**
 * What is wrong with a field of a profile, in a sentence that says what the field takes. Of what
 * names something, English has the words that the interface for programs uses, which tell what may
 * have been meant.
 */
public final class FieldFault {
  /** Fields that name something, of which English tells what may have been meant. */
  private static final Set<String> NAMES =
      Set.of("city", "target", "completed", "excluded", "pinned");

  private FieldFault() {}

  /** What is wrong; in English where a language has no words for it. */
  public static String message(Problem problem, Say say) {
    Problem.Said said = problem.said();
    return said == null ? problem.message() : say.of(said.message());
  }

  /** What would be right; in English where a language has no words for it. */
  public static String expected(Problem problem, Say say) {
    Problem.Said said = problem.said();
    return said == null ? problem.expected() : say.of(said.expected());
  }

  static String of(Problem problem, Say say) {
    if (problem.pointer().equals("/goal/track")) {
      return say.of("form.fault.track");
    }
    String field = ProfileForm.fieldOf(problem.pointer());
    if (say.original() == null && NAMES.contains(field)) {
      return say.of("invalid", say.capital(problem.message()), problem.expected());
    }
    return say.of(field.startsWith(ProfileForm.SKILL) ? "fault.skill" : "fault." + field);
  }
}
