package org.waymark.web.desk;

import java.util.Map;
import java.util.Set;
import org.waymark.json.EntryField;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;

/** What stands under a field of an entry's form: what the schema says, told to who knows no ids. */
final class Hints {
  /** What stands in place of what the schema says. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "topics", "desk.hint.topics",
          "skill", "desk.hint.skill",
          "country", "desk.hint.country",
          "currency", "desk.hint.currency",
          "languages", "desk.hint.languages");

  /** What says no more than the field's label. */
  private static final Set<String> NEEDLESS =
      Set.of("Its city.", "Its name.", "The role.", "Names.", "The kind of program.");

  /** Dates whose help gives no example. */
  private static final Set<String> DATES = Set.of("starts", "ends", "published", "founded");

  private Hints() {}

  /** The hint; empty for none. */
  static String of(EntryField field, Say say) {
    String instead = INSTEAD.get(field.name());
    if (instead != null) {
      return say.of(instead);
    }
    if (NEEDLESS.contains(field.help())) {
      return "";
    }
    String help = say.field(field.help());
    if (DATES.contains(field.name())) {
      return help + " " + say.of("desk.hint.date");
    }
    if (EntryWords.isCountry(field.name())) {
      return help + " " + say.of("desk.hint.countries");
    }
    return field.isReference() ? help + " " + say.of("desk.hint.names") : help;
  }
}
