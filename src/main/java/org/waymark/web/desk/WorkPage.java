package org.waymark.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.Completeness;
import org.waymark.curation.Duplicates;
import org.waymark.curation.Freshness;
import org.waymark.curation.Links;
import org.waymark.curation.NextRoundMissing;
import org.waymark.curation.PathImpact;
import org.waymark.curation.ReferenceWatch;
import org.waymark.pathway.ReferencePaths;
import org.waymark.store.EmptySearch;
import org.waymark.store.LinkCheck;
import org.waymark.web.Head;
import org.waymark.web.Link;
import org.waymark.web.Words;

/**
 * What could be done next, in lists: each begins with what would mislead most people if it were
 * wrong.
 *
 * @param people how many reference people's paths tell the harm; null while they are being planned
 */
public record WorkPage(DeskFrame desk, Head head, @Nullable Integer people, List<WorkList> lists) {
  private static final int MOST = 25;

  /**
   * A list.
   *
   * @param id of its heading
   * @param lead what it is about
   * @param more how many are left out
   */
  public record WorkList(String id, String title, String lead, List<Item> items, int more) {}

  /**
   * Something to do.
   *
   * @param links the entries that it is about; empty for none
   * @param harm in how many reference people's paths they stand
   * @param task what can be done about it at once; null for nothing
   */
  public record Item(List<Link> links, String text, int harm, @Nullable Link task) {}

  /** What the lists are made of. */
  record Sources(
      Catalog catalog,
      LocalDate today,
      @Nullable ReferencePaths paths,
      ReferenceWatch.@Nullable SinceRelease moved,
      List<Duplicates.Pair> duplicates,
      Map<String, LinkCheck> checks,
      List<EmptySearch> searches) {}

  static WorkPage of(DeskFrame desk, Sources from) {
    Making making = new Making(from);
    return new WorkPage(
        desk,
        Head.closed("Work lists", "", "/desk/work", ""),
        from.paths() == null ? null : from.paths().plans().size(),
        List.of(
            making.overdue(),
            making.rounds(),
            making.links(),
            making.duplicates(),
            making.incomplete(),
            making.searches(),
            making.moved()));
  }

  /** Makes the lists. */
  private static final class Making {
    private final Sources from;
    private final Map<String, Set<String>> standing;

    Making(Sources from) {
      this.from = from;
      this.standing = from.paths() == null ? Map.of() : from.paths().standing();
    }

    private int harm(String id) {
      return standing.getOrDefault(id, Set.of()).size();
    }

    private Item item(String text, String... ids) {
      List<Link> links = new ArrayList<>();
      int harm = 0;
      for (String id : ids) {
        links.add(Link.of("/desk/entries/" + id, from.catalog().nameOf(id)));
        harm = Math.max(harm, harm(id));
      }
      return new Item(links, text, harm, null);
    }

    /** The most harmful first, those of equal harm in the order given. */
    private static WorkList list(String id, String title, String lead, List<Item> items) {
      List<Item> sorted =
          items.stream().sorted(Comparator.comparingInt(Item::harm).reversed()).toList();
      return new WorkList(
          id, title, lead, sorted.stream().limit(MOST).toList(), Math.max(0, sorted.size() - MOST));
    }

    WorkList overdue() {
      return list(
          "overdue",
          "Overdue for a look",
          "Compare them with their sources, then press “Verified today” or mend them.",
          Freshness.overdue(from.catalog(), from.today()).stream()
              .map(late ->
                  item(
                      late.overdueDays() == null
                          ? "it has no date at all"
                          : late.overdueDays() + " days overdue",
                      late.entry().id()))
              .toList());
    }

    WorkList rounds() {
      return list(
          "rounds",
          "Closed, without a next round",
          "Has the next one been announced? People see an estimate until then.",
          NextRoundMissing.in(from.catalog(), from.today()).stream()
              .map(missing -> item("last " + Words.day(missing.last()), missing.program().id()))
              .toList());
    }

    WorkList links() {
      List<Item> items = new ArrayList<>();
      Map<String, Set<String>> uses = Links.of(from.catalog());
      from.checks()
          .values()
          .forEach(check -> {
            if (check.isDead() && uses.containsKey(check.url())) {
              items.add(item(check.url(), uses.get(check.url()).toArray(String[]::new)));
            }
          });
      return list(
          "links",
          "Dead links",
          "Missing three times in a row over a week or more, as “waymark links” saw.",
          items);
    }

    WorkList duplicates() {
      return list(
          "duplicates",
          "Likely one thing twice",
          "If they are two, say so in a note; if one, merge them.",
          from.duplicates().stream().map(this::pair).toList());
    }

    private Item pair(Duplicates.Pair pair) {
      Item item =
          item(
              "alike by %d %%".formatted(Math.round(pair.likeness().score() * 100)),
              pair.first(),
              pair.second());
      String href = "/desk/merge?keep=" + pair.first() + "&other=" + pair.second();
      return new Item(item.links(), item.text(), item.harm(), Link.of(href, "Merge them"));
    }

    WorkList incomplete() {
      return list(
          "incomplete",
          "Incomplete",
          "Facts that people ask of such an entry, and it lacks.",
          from.catalog().entries().stream()
              .map(entry -> Map.entry(entry.id(), Completeness.of(entry)))
              .filter(one -> !one.getValue().missing().isEmpty())
              .sorted(Comparator.comparingDouble(one -> one.getValue().score()))
              .map(one -> item(missing(one.getValue()), one.getKey()))
              .toList());
    }

    private static String missing(Completeness completeness) {
      return String.join(
          "; ",
          completeness.missing().stream()
              .map(what -> what.substring(what.indexOf(':') + 1).strip())
              .toList());
    }

    WorkList searches() {
      return list(
          "searches",
          "Searched for in vain",
          "A name that people use may be missing, or the entry itself.",
          from.searches().stream()
              .map(search ->
                  new Item(
                      List.of(),
                      "“%s”, %d %s, last on %s"
                          .formatted(
                              search.words(),
                              search.times(),
                              search.times() == 1 ? "time" : "times",
                              Words.day(search.lastDay())),
                      0,
                      null))
              .toList());
    }

    /** Those that lose something come first. */
    WorkList moved() {
      ReferenceWatch.SinceRelease since = from.moved();
      List<Item> items =
          since == null
              ? List.of()
              : since.regression().impacts().stream()
                  .sorted(Comparator.comparing(impact -> impact.losses().isEmpty()))
                  .map(this::moved)
                  .toList();
      return new WorkList(
          "paths",
          since == null ? "Paths that moved" : "Paths that moved since release " + since.release(),
          "Made-up people whose path differs from that on the last release. Is it better?",
          items.stream().limit(MOST).toList(),
          Math.max(0, items.size() - MOST));
    }

    private Item moved(PathImpact impact) {
      List<String> parts = new ArrayList<>();
      parts.add(impact.name());
      if (!impact.losses().isEmpty()) {
        parts.add("loses: " + SecondLook.lost(impact));
      }
      named("comes in", impact.joining(), parts);
      named("drops out", impact.leaving(), parts);
      if (!impact.moved().isEmpty()) {
        parts.add(impact.moved().size() + " begin at another time");
      }
      return new Item(List.of(), String.join("; ", parts), 0, null);
    }

    private static void named(String what, List<PathImpact.Item> items, List<String> parts) {
      if (!items.isEmpty()) {
        parts.add(
            what + ": " + String.join(", ", items.stream().map(PathImpact.Item::name).toList()));
      }
    }
  }
}
