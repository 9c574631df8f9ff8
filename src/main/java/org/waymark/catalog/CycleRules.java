package org.waymark.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That what took an entry's place, its whole, and its parent never lead back to it. */
final class CycleRules {
  private CycleRules() {}

  static void check(Map<String, Entry> byId, Findings findings) {
    acyclic(byId, entry -> entry.facts().succeededBy(), "/succeededBy", findings);
    acyclic(byId, entry -> optional(entry.facts().partOf()), "/partOf", findings);
    acyclic(byId, CycleRules::parent, "/parent", findings);
  }

  private static List<String> parent(Entry entry) {
    return entry instanceof Organization organization ? optional(organization.parent()) : List.of();
  }

  private static List<String> optional(@Nullable String id) {
    return id == null ? List.of() : List.of(id);
  }

  private static void acyclic(
      Map<String, Entry> byId,
      Function<Entry, List<String>> links,
      String pointer,
      Findings findings) {
    Set<String> done = new HashSet<>();
    for (Entry entry : byId.values()) {
      walk(entry, byId, links, new ArrayList<>(), done, pointer, findings);
    }
  }

  /** Walks depth first; a link back into the way that led here closes a cycle. */
  private static void walk(
      Entry entry,
      Map<String, Entry> byId,
      Function<Entry, List<String>> links,
      List<String> way,
      Set<String> done,
      String pointer,
      Findings findings) {
    if (done.contains(entry.id())) {
      return;
    }
    way.add(entry.id());
    for (String id : links.apply(entry)) {
      int first = way.indexOf(id);
      Entry next = byId.get(id);
      if (first >= 0 && !id.equals(entry.id())) {
        String cycle = String.join(" → ", way.subList(first, way.size())) + " → " + id;
        findings
            .about(entry)
            .problem(pointer, Message.of("rule.circle", cycle), Message.of("rule.no-way-back"));
      } else if (next != null && first < 0) {
        walk(next, byId, links, way, done, pointer, findings);
      }
    }
    way.removeLast();
    done.add(entry.id());
  }
}
