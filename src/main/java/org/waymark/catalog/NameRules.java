package org.waymark.catalog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** That no two entries bear one id, nor two of a type one name. */
final class NameRules {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private NameRules() {}

  static void check(Collection<? extends Entry> entries, Findings findings) {
    Map<String, Entry> byId = new HashMap<>();
    Map<String, Entry> byName = new HashMap<>();
    for (Entry entry : entries) {
      Entry sameId = byId.putIfAbsent(entry.id(), entry);
      if (sameId != null) {
        findings
            .about(entry)
            .problem(
                "/id",
                "the id '%s' is that of %s too".formatted(entry.id(), sameId.path()),
                "an id of its own, over all types");
        continue;
      }
      Entry sameName = byName.putIfAbsent(entry.type().id() + " " + folded(entry.name()), entry);
      if (sameName != null) {
        findings
            .about(entry)
            .problem(
                "/name",
                "the name '%s' is that of %s too".formatted(entry.name(), sameName.path()),
                "a name of its own within the type, or one entry");
      }
    }
  }

  /** A name without case, accents and doubled spaces, for comparison. */
  static String folded(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(bare.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
