package org.waymark.web;

import java.util.Comparator;
import java.util.List;
import org.waymark.curation.Release;

/** All numbered releases of the catalogue, the newest first. */
public record ReleasesPage(Head head, List<Item> releases) {
  /** A release in a line. */
  public record Item(int number, String date, String holds, String since) {
    private static Item of(Release release) {
      return new Item(
          release.number(),
          Words.day(release.date()),
          ReleasePage.holds(release),
          ReleasePage.counts(release.differences()));
    }
  }

  static ReleasesPage of(List<Release> releases) {
    return new ReleasesPage(
        Head.open(
            "Releases",
            "Numbered releases of Waymark's catalogue, what changed in each, and each as a file.",
            "/releases",
            "about"),
        releases.stream()
            .sorted(Comparator.comparingInt(Release::number).reversed())
            .map(Item::of)
            .toList());
  }
}
