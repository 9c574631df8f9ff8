package org.waymark.web.desk;

import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/** What is wrong with an entry, in a sentence. */
final class Faults {
  private Faults() {}

  /** What is wrong and what would be right. */
  static String sentence(Problem problem, Say say) {
    return sentence("", problem, say);
  }

  /** The same with where it is. */
  static String sentence(String where, Problem problem, Say say) {
    return say.of(
        "invalid", say.capital(where + say.of(problem.message())), say.of(problem.expected()));
  }
}
