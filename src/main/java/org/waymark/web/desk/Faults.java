package org.waymark.web.desk;

import org.waymark.catalog.Problem;
import org.waymark.say.Say;
import org.waymark.web.FieldFault;

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
        "invalid",
        say.capital(where + FieldFault.message(problem, say)),
        FieldFault.expected(problem, say));
  }
}
