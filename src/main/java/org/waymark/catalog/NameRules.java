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
                Message.of("rule.id-taken", entry.id(), sameId.path()),
                Message.of("rule.own-id"));
        continue;
      }
      Entry sameName = byName.putIfAbsent(entry.type().id() + " " + folded(entry.name()), entry);
      if (sameName != null) {
        findings
            .about(entry)
            .problem(
                "/name",
                Message.of("rule.name-taken", entry.name(), sameName.path()),
                Message.of("rule.own-name"));
      }
    }
  }

  /** A name without case, accents and doubled spaces, for comparison. */
  static String folded(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(bare.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
