package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Message;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.Gazetteer;
import org.waymark.say.Say;

/**
 * How paths are planned, and what the numbers rest on.
 *
 * @param ladder rungs from the best, with the shares that people take away, in a hundred
 * @param groups the groups of skills that the ladder's columns are
 */
public record AboutPage(
    Head head, List<String> groups, List<Rung> ladder, String ladderSource, String places) {
  /** A rung and its shares by group. */
  public record Rung(String name, List<String> shares) {}

  static AboutPage of(Catalog catalog, Say say) {
    Vocabularies.ModeLadder ladder = catalog.vocabularies().modeLadder();
    List<String> groups = List.copyOf(ladder.groups().keySet());
    List<Rung> rungs = new ArrayList<>();
    for (String rung : ladder.order()) {
      rungs.add(
          new Rung(
              say.capital(PathsView.rung(rung, say)),
              groups.stream()
                  .map(group -> say.of("share", Math.round(ladder.share(group, rung) * 100)))
                  .toList()));
    }
    return new AboutPage(
        Head.open(say.of("site.about"), say.of("about.description"), "/about", "about"),
        groups.stream()
            .map(group -> say.of(Message.verbatim(new Message.Label("skill-group", group, group))))
            .toList(),
        rungs,
        ladder.orderSource(),
        say.of("about.places", Gazetteer.attribution()));
  }
}
