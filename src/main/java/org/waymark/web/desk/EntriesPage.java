package org.waymark.web.desk;

import java.util.List;
import org.waymark.catalog.Entry;
import org.waymark.say.Say;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import org.waymark.search.Searcher;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * Finds an entry to edit.
 *
 * @param words what was looked for
 * @param found what the search finds for them, best first
 * @param more how many it finds besides
 */
public record EntriesPage(DeskFrame desk, Head head, String words, List<Link> found, int more) {
  private static final int MOST = 50;

  static EntriesPage of(DeskFrame desk, String words, Searcher searcher) {
    Head head = Head.closed(desk.say().of("desk.nav.entries"), "", "/desk/entries", "");
    if (words.isBlank()) {
      return new EntriesPage(desk, head, words, List.of(), 0);
    }
    SearchPage page = searcher.search(SearchQuery.of(words).withLimit(MOST));
    List<Link> found = page.hits().stream().map(hit -> link(hit.entry(), desk.say())).toList();
    return new EntriesPage(desk, head, words, found, page.total() - found.size());
  }

  private static Link link(Entry entry, Say say) {
    return new Link("/desk/entries/" + entry.id(), entry.name(), say.of(entry.type()));
  }
}
