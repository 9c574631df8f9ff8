package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.Gazetteer;

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

  static AboutPage of(Catalog catalog) {
    Vocabularies.ModeLadder ladder = catalog.vocabularies().modeLadder();
    List<String> groups = List.copyOf(ladder.groups().keySet());
    List<Rung> rungs = new ArrayList<>();
    for (String rung : ladder.order()) {
      rungs.add(
          new Rung(
              rung.replace("/", ", ").replace("in-person", "in person"),
              groups.stream()
                  .map(group -> Math.round(ladder.share(group, rung) * 100) + "\u00a0%")
                  .toList()));
    }
    return new AboutPage(
        Head.open(
            "How it works",
            "How Waymark plans a path: what is counted, what is estimated and how sure it is.",
            "/about",
            "about"),
        groups,
        rungs,
        ladder.orderSource(),
        Gazetteer.attribution());
  }
}
