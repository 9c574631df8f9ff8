package org.waymark.web.desk;

import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.curation.PathImpact;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * Whose path a change would change.
 *
 * @param people how many were planned
 */
public record ImpactPage(DeskFrame desk, Head head, long number, int people, List<Row> rows) {
  /** A person whose path would change. */
  public record Row(String name, List<Link> joining, List<Link> leaving) {}

  static ImpactPage of(
      DeskFrame desk, long number, List<PathImpact> impacts, int people, Catalog after) {
    return new ImpactPage(
        desk,
        Head.closed("Whose path would change", "", "/desk/reviews/" + number + "/paths", ""),
        number,
        people,
        impacts.stream()
            .map(impact ->
                new Row(
                    impact.person().name(),
                    links(impact.joining(), after),
                    links(impact.leaving(), after)))
            .toList());
  }

  private static List<Link> links(List<String> ids, Catalog catalog) {
    return ids.stream()
        .map(id ->
            Link.of("/entries/" + id, catalog.findEntry(id).isPresent() ? catalog.nameOf(id) : id))
        .toList();
  }
}
