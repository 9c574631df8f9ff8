package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.curation.FieldChange;
import org.waymark.curation.Release;
import org.waymark.curation.ReleaseDifferences;
import org.waymark.say.Say;

/**
 * A release: what it holds, and what differs from an earlier one.
 *
 * @param file where the whole of it can be had
 * @param manifest where what it tells about itself can be had as JSON
 * @param since number of the release that it is compared with; null for the first
 * @param others numbers of the releases that it could be compared with
 * @param parts what was added, changed, ended and removed; empty ones are left out
 * @param paths whose paths it changed when it was made; null where that is not told here
 */
public record ReleasePage(
    Head head,
    int number,
    String date,
    String holds,
    String file,
    String manifest,
    String sha256,
    @Nullable Integer since,
    List<Integer> others,
    List<Part> parts,
    @Nullable PathsView paths) {
  private static final int SHOWN = 200;

  /**
   * Entries to which the same happened.
   *
   * @param more how many are not shown
   */
  public record Part(String title, List<Item> items, int more) {}

  /**
   * An entry.
   *
   * @param href its page; empty when it has none now
   */
  public record Item(String name, String href, List<FieldChange> fields) {}

  /**
   * The page of a release.
   *
   * @param since the release that it is compared with; null: with none
   * @param differences from that to this one
   * @param earlier numbers of all releases before it
   * @param paths whose paths differ between both; null: not to be told
   * @param catalog as it is now
   */
  static ReleasePage of(
      Release release,
      @Nullable Integer since,
      ReleaseDifferences differences,
      @Nullable PathsView paths,
      List<Integer> earlier,
      Catalog catalog,
      Say say) {
    String address = "/releases/" + release.number();
    List<Part> parts = new ArrayList<>();
    add(say.of("release.added"), differences.added(), catalog, parts);
    add(say.of("release.changed"), differences.changed(), catalog, parts);
    add(say.of("release.ended"), differences.ended(), catalog, parts);
    add(say.of("release.removed"), differences.removed(), catalog, parts);
    return new ReleasePage(
        Head.open(
            say.of("release.title", release.number()),
            say.of("release.description", release.number(), holds(release, say)),
            address,
            "about"),
        release.number(),
        say.day(release.date()),
        holds(release, say),
        address + "/catalog.jsonl",
        address + "/release.json",
        release.sha256(),
        since,
        earlier.stream().filter(number -> !number.equals(since)).toList(),
        parts,
        paths);
  }

  private static void add(
      String title, List<ReleaseDifferences.Item> items, Catalog catalog, List<Part> parts) {
    if (!items.isEmpty()) {
      List<Item> shown =
          items.stream()
              .limit(SHOWN)
              .map(item ->
                  new Item(
                      item.name(),
                      catalog.findEntry(item.id()).isPresent() ? "/entries/" + item.id() : "",
                      item.fields()))
              .toList();
      parts.add(new Part(title, shown, items.size() - shown.size()));
    }
  }

  /** What a release holds, such as "12 programs, 3 resources, 4 organizations". */
  static String holds(Release release, Say say) {
    return say.of(
        "release.counts",
        release.counts().getOrDefault(EntryType.PROGRAM, 0L),
        release.counts().getOrDefault(EntryType.RESOURCE, 0L),
        release.counts().getOrDefault(EntryType.ORGANIZATION, 0L));
  }

  /** How much differs, such as "3 added, 1 ended". */
  static String counts(ReleaseDifferences differences, Say say) {
    List<String> counts = new ArrayList<>();
    count("release.added-count", differences.added(), counts, say);
    count("release.changed-count", differences.changed(), counts, say);
    count("release.ended-count", differences.ended(), counts, say);
    count("release.removed-count", differences.removed(), counts, say);
    return counts.isEmpty() ? say.of("release.vocabularies") : String.join(", ", counts);
  }

  private static void count(String key, List<?> items, List<String> counts, Say say) {
    if (!items.isEmpty()) {
      counts.add(say.of(key, items.size()));
    }
  }
}
