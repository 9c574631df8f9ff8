package org.waymark.web.desk;

import java.util.List;
import java.util.Locale;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * Finds an entry to edit.
 *
 * @param words what was looked for
 * @param found entries whose id or one of whose names holds the words
 */
public record EntriesPage(DeskFrame desk, Head head, String words, List<Link> found, int more) {
  private static final int MOST = 50;

  static EntriesPage of(DeskFrame desk, String words, Catalog catalog) {
    String sought = words.toLowerCase(Locale.ROOT).strip();
    List<Link> found =
        catalog.entries().stream()
            .filter(entry -> !sought.isEmpty() && holds(entry, sought))
            .map(entry -> new Link("/desk/entries/" + entry.id(), entry.name(), entry.type().id()))
            .toList();
    return new EntriesPage(
        desk,
        Head.closed("Entries", "", "/desk/entries", ""),
        words,
        found.stream().limit(MOST).toList(),
        Math.max(0, found.size() - MOST));
  }

  private static boolean holds(Entry entry, String sought) {
    return entry.id().contains(sought)
        || entry.name().toLowerCase(Locale.ROOT).contains(sought)
        || entry.facts().aliases().stream()
            .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(sought));
  }
}
