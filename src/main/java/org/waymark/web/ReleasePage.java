package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.curation.FieldChange;
import org.waymark.curation.Release;
import org.waymark.curation.ReleaseDifferences;

/**
 * A release: what it holds, and what differs from an earlier one.
 *
 * @param file where the whole of it can be had
 * @param since number of the release that it is compared with; null for the first
 * @param others numbers of the releases that it could be compared with
 * @param parts what was added, changed, ended and removed; empty ones are left out
 */
public record ReleasePage(
    Head head,
    int number,
    String date,
    String holds,
    String file,
    String sha256,
    @Nullable Integer since,
    List<Integer> others,
    List<Part> parts) {
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
   * @param catalog as it is now
   */
  static ReleasePage of(
      Release release,
      @Nullable Integer since,
      ReleaseDifferences differences,
      List<Integer> earlier,
      Catalog catalog) {
    String address = "/releases/" + release.number();
    List<Part> parts = new ArrayList<>();
    add("Added", differences.added(), catalog, parts);
    add("Changed", differences.changed(), catalog, parts);
    add("Ended", differences.ended(), catalog, parts);
    add("Removed", differences.removed(), catalog, parts);
    return new ReleasePage(
        Head.open(
            "Release " + release.number(),
            "Release %d of Waymark's catalogue: %s.".formatted(release.number(), holds(release)),
            address,
            "about"),
        release.number(),
        Words.day(release.date()),
        holds(release),
        address + "/catalog.jsonl",
        release.sha256(),
        since,
        earlier.stream().filter(number -> !number.equals(since)).toList(),
        parts);
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
  static String holds(Release release) {
    return Stream.of(EntryType.values())
        .map(type -> release.counts().getOrDefault(type, 0L) + " " + type.folder())
        .collect(Collectors.joining(", "));
  }

  /** How much differs, such as "3 added, 1 ended". */
  static String counts(ReleaseDifferences differences) {
    List<String> counts = new ArrayList<>();
    count(differences.added(), "added", counts);
    count(differences.changed(), "changed", counts);
    count(differences.ended(), "ended", counts);
    count(differences.removed(), "removed", counts);
    return counts.isEmpty() ? "vocabularies only" : String.join(", ", counts);
  }

  private static void count(List<?> items, String what, List<String> counts) {
    if (!items.isEmpty()) {
      counts.add(items.size() + " " + what);
    }
  }
}
