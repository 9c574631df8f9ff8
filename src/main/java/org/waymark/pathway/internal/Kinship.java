package org.waymark.pathway.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Program;

/**
 * Which entries are the same thing in another form: a whole and its parts, a program and what it
 * uses whole, what carries on something that ended. A plan never holds both of such a pair.
 */
final class Kinship {
  private final Catalog catalog;
  private final Map<String, Set<String>> wholes = new HashMap<>();
  private final Map<String, Set<String>> materials = new HashMap<>();

  Kinship(Catalog catalog) {
    this.catalog = catalog;
    for (Entry entry : catalog.entries()) {
      wholes.put(entry.id(), wholesOf(entry));
      if (entry instanceof Program program) {
        materials.put(entry.id(), Set.copyOf(program.uses()));
      }
    }
  }

  private Set<String> wholesOf(Entry entry) {
    Set<String> found = new LinkedHashSet<>();
    String whole = entry.facts().partOf();
    while (whole != null && found.add(whole)) {
      whole = catalog.findEntry(whole).map(e -> e.facts().partOf()).orElse(null);
    }
    return found;
  }

  /** Whether two entries are the same, whole and part, or course and material. */
  boolean excludes(String a, String b) {
    return a.equals(b)
        || wholes.getOrDefault(a, Set.of()).contains(b)
        || wholes.getOrDefault(b, Set.of()).contains(a)
        || materials.getOrDefault(a, Set.of()).contains(b)
        || materials.getOrDefault(b, Set.of()).contains(a)
        || usesAPartOf(a, b)
        || usesAPartOf(b, a);
  }

  /** Whether a program uses whole what the other is a part of, or the other way round. */
  private boolean usesAPartOf(String program, String other) {
    Set<String> used = materials.getOrDefault(program, Set.of());
    if (used.isEmpty()) {
      return false;
    }
    for (String whole : wholes.getOrDefault(other, Set.of())) {
      if (used.contains(whole)) {
        return true;
      }
    }
    return false;
  }

  /** What completed entries leave no room for, each with the reason. */
  Map<String, Message> closedBy(List<String> completed) {
    Map<String, Message> closed = new LinkedHashMap<>();
    for (String done : completed) {
      closed.put(done, Message.of("closed.done"));
    }
    for (String done : completed) {
      Entry entry = catalog.findEntry(done).orElse(null);
      if (entry != null) {
        closeKin(entry, closed);
      }
    }
    return closed;
  }

  private void closeKin(Entry done, Map<String, Message> closed) {
    String name = done.name();
    Set<String> used = materials.getOrDefault(done.id(), Set.of());
    for (Entry other : catalog.entries()) {
      String id = other.id();
      if (wholes.getOrDefault(id, Set.of()).contains(done.id())
          || used.contains(id)
          || usesAPartOf(done.id(), id)) {
        closed.putIfAbsent(id, Message.of("closed.part", name));
      } else if (other instanceof Program
          && materials.getOrDefault(id, Set.of()).stream()
              .anyMatch(m -> m.equals(done.id()) || used.contains(m))) {
        closed.putIfAbsent(id, Message.of("closed.same-material", name));
      }
    }
    for (Entry next : catalog.successors(done)) {
      closed.putIfAbsent(next.id(), Message.of("closed.successor", name));
    }
  }

  /** Which of some offerings exclude each other, by index. */
  boolean[][] conflicts(List<Offering> offerings) {
    int n = offerings.size();
    boolean[][] conflicts = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        boolean excludes = excludes(offerings.get(i).id(), offerings.get(j).id());
        conflicts[i][j] = excludes;
        conflicts[j][i] = excludes;
      }
      conflicts[i][i] = true;
    }
    return conflicts;
  }
}
