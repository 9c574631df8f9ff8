package org.waymark.pathway.internal;

import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<String, Set<String>> kin;

  Kinship(Catalog catalog) {
    this.catalog = catalog;
    for (Entry entry : catalog.entries()) {
      wholes.put(entry.id(), wholesOf(entry));
      if (entry instanceof Program program) {
        materials.put(entry.id(), Set.copyOf(program.uses()));
      }
    }
    this.kin = kin();
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
    return a.equals(b) || kinOf(a).contains(b);
  }

  private Set<String> kinOf(String id) {
    return kin.getOrDefault(id, Set.of());
  }

  /** By entry all others that it excludes: found once, asked some ten thousand times a plan. */
  private Map<String, Set<String>> kin() {
    Map<String, Set<String>> parts = new HashMap<>();
    wholes.forEach((part, all) -> all.forEach(whole -> link(parts, whole, part)));
    Map<String, Set<String>> found = new HashMap<>();
    wholes.forEach((part, all) -> all.forEach(whole -> linkBoth(found, part, whole)));
    materials.forEach((course, used) -> {
      for (String material : used) {
        linkBoth(found, course, material);
        parts.getOrDefault(material, Set.of()).forEach(part -> linkBoth(found, course, part));
      }
    });
    return found;
  }

  private static void linkBoth(Map<String, Set<String>> links, String a, String b) {
    link(links, a, b);
    link(links, b, a);
  }

  private static void link(Map<String, Set<String>> links, String from, String to) {
    links.computeIfAbsent(from, id -> new HashSet<>()).add(to);
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
      Set<String> kin = kinOf(offerings.get(i).id());
      for (int j = i + 1; j < n; j++) {
        String other = offerings.get(j).id();
        boolean excludes = kin.contains(other) || offerings.get(i).id().equals(other);
        conflicts[i][j] = excludes;
        conflicts[j][i] = excludes;
      }
      conflicts[i][i] = true;
    }
    return conflicts;
  }
}
