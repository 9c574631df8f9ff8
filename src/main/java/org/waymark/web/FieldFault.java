package org.waymark.web;

import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/**
 * What is wrong with a field of a profile, in a sentence. English has the words that the interface
 * for programs uses, which name what was typed and what may have been meant; other languages say
 * what the field takes.
 */
public final class FieldFault {
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
    if (say.original() == null) {
      return say.of("invalid", say.capital(problem.message()), problem.expected());
    }
    String field = ProfileForm.fieldOf(problem.pointer());
    return say.of(field.startsWith(ProfileForm.SKILL) ? "fault.skill" : "fault." + field);
  }
}
