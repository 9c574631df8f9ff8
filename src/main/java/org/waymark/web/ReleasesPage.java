package org.waymark.web;

import java.util.Comparator;
import java.util.List;
import org.waymark.curation.Release;
import org.waymark.say.Say;

/** All numbered releases of the catalogue, the newest first. */
public record ReleasesPage(Head head, List<Item> releases) {
  /** A release in a line. */
  public record Item(int number, String date, String holds, String since) {
    private static Item of(Release release, Say say) {
      return new Item(
          release.number(),
          say.day(release.date()),
          ReleasePage.holds(release, say),
          ReleasePage.counts(release.differences(), say));
    }
  }

  static ReleasesPage of(List<Release> releases, Say say) {
    return new ReleasesPage(
        Head.open(say.of("site.releases"), say.of("releases.description"), "/releases", "about"),
        releases.stream()
            .sorted(Comparator.comparingInt(Release::number).reversed())
            .map(release -> Item.of(release, say))
            .toList());
  }
}
