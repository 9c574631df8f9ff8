package org.waymark.web.desk;

import java.util.List;
import org.waymark.curation.PathImpact;
import org.waymark.curation.PathRegression;
import org.waymark.say.Say;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * Whose path a change would change.
 *
 * @param people how many were planned
 */
public record ImpactPage(DeskFrame desk, Head head, long number, int people, List<Row> rows) {
  /**
   * A person whose path would change.
   *
   * @param lost what it takes from them; empty: nothing
   */
  public record Row(
      String name, List<Link> joining, List<Link> leaving, List<String> moved, String lost) {}

  static ImpactPage of(DeskFrame desk, long number, PathRegression regression) {
    return new ImpactPage(
        desk,
        Head.closed(
            desk.say().of("desk.impact.title"), "", "/desk/reviews/" + number + "/paths", ""),
        number,
        regression.people(),
        regression.impacts().stream()
            .map(impact ->
                new Row(
                    impact.name(),
                    links(impact.joining()),
                    links(impact.leaving()),
                    impact.moved().stream().map(move -> moved(move, desk.say())).toList(),
                    SecondLook.lost(impact, desk.say())))
            .toList());
  }

  private static List<Link> links(List<PathImpact.Item> items) {
    return items.stream().map(item -> Link.of("/entries/" + item.id(), item.name())).toList();
  }

  private static String moved(PathImpact.Move move, Say say) {
    return say.of("desk.impact.moved", move.name(), move.from(), move.to());
  }
}
