package org.waymark.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.waymark.say.Say;
import org.waymark.store.EmptySearch;
import org.waymark.store.LinkCheck;
import org.waymark.web.Head;
import org.waymark.web.Link;

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
   * @param isKnown whether what it is about was ever looked for
   */
  public record WorkList(
      String id, String title, String lead, List<Item> items, int more, boolean isKnown) {
    /** The list of what nobody has looked for yet. */
    private static WorkList unknown(String id, String title, String lead) {
      return new WorkList(id, title, lead, List.of(), 0, false);
    }
  }

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

  /**
   * The page.
   *
   * @param whole the id of the list that is shown whole; empty for none
   */
  static WorkPage of(DeskFrame desk, Sources from, String whole) {
    Making making = new Making(from, desk.say(), whole);
    return new WorkPage(
        desk,
        Head.closed(desk.say().of("desk.nav.work"), "", "/desk/work", ""),
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
    private final Say say;
    private final String whole;
    private final Map<String, Set<String>> standing;

    Making(Sources from, Say say, String whole) {
      this.from = from;
      this.say = say;
      this.whole = whole;
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
    private WorkList list(String id, String title, String lead, List<Item> items) {
      return cut(
          id,
          title,
          lead,
          items.stream().sorted(Comparator.comparingInt(Item::harm).reversed()).toList());
    }

    private WorkList cut(String id, String title, String lead, List<Item> items) {
      int most = id.equals(whole) ? items.size() : Math.min(MOST, items.size());
      return new WorkList(id, title, lead, items.subList(0, most), items.size() - most, true);
    }

    WorkList overdue() {
      return list(
          "overdue",
          say.of("desk.work.overdue"),
          say.of("desk.work.overdue.lead"),
          Freshness.overdue(from.catalog(), from.today()).stream()
              .map(late ->
                  item(
                      late.overdueDays() == null
                          ? say.of("desk.work.undated")
                          : say.of("desk.work.late", late.overdueDays()),
                      late.entry().id()))
              .toList());
    }

    WorkList rounds() {
      return list(
          "rounds",
          say.of("desk.work.rounds"),
          say.of("desk.work.rounds.lead"),
          NextRoundMissing.in(from.catalog(), from.today()).stream()
              .map(
                  missing -> item(say.of("desk.work.last", missing.last()), missing.program().id()))
              .toList());
    }

    WorkList links() {
      if (from.checks().isEmpty()) {
        return WorkList.unknown(
            "links", say.of("desk.work.links"), say.of("desk.work.links.unknown"));
      }
      List<Item> items = new ArrayList<>();
      Map<String, Set<String>> uses = Links.of(from.catalog());
      from.checks()
          .values()
          .forEach(check -> {
            if (check.isDead() && uses.containsKey(check.url())) {
              items.add(item(check.url(), uses.get(check.url()).toArray(String[]::new)));
            }
          });
      return list("links", say.of("desk.work.links"), say.of("desk.work.links.lead"), items);
    }

    WorkList duplicates() {
      return list(
          "duplicates",
          say.of("desk.work.duplicates"),
          say.of("desk.work.duplicates.lead"),
          from.duplicates().stream().map(this::pair).toList());
    }

    private Item pair(Duplicates.Pair pair) {
      Item item =
          item(
              say.of("desk.work.alike", Math.round(pair.likeness().score() * 100)),
              pair.first(),
              pair.second());
      String href = "/desk/merge?keep=" + pair.first() + "&other=" + pair.second();
      return new Item(
          item.links(), item.text(), item.harm(), Link.of(href, say.of("desk.merge.do")));
    }

    WorkList incomplete() {
      return list(
          "incomplete",
          say.of("desk.work.incomplete"),
          say.of("desk.work.incomplete.lead"),
          from.catalog().entries().stream()
              .map(entry -> Map.entry(entry.id(), Completeness.of(entry)))
              .filter(one -> !one.getValue().missing().isEmpty())
              .sorted(Comparator.comparingDouble(one -> one.getValue().score()))
              .map(one -> item(missing(one.getValue()), one.getKey()))
              .toList());
    }

    private String missing(Completeness completeness) {
      return completeness.missing().stream().map(say::of).collect(Collectors.joining("; "));
    }

    WorkList searches() {
      return list(
          "searches",
          say.of("desk.work.searches"),
          say.of("desk.work.searches.lead"),
          from.searches().stream()
              .map(search ->
                  new Item(
                      List.of(),
                      say.of("desk.work.search", search.words(), search.times(), search.lastDay()),
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
      return cut(
          "paths",
          since == null
              ? say.of("desk.work.moved")
              : say.of("desk.work.moved-since", String.valueOf(since.release())),
          say.of("desk.work.moved.lead"),
          items);
    }

    private Item moved(PathImpact impact) {
      List<String> parts = new ArrayList<>();
      parts.add(impact.name());
      if (!impact.losses().isEmpty()) {
        parts.add(say.of("desk.work.loses") + " " + SecondLook.lost(impact, say));
      }
      named("desk.work.joins", impact.joining(), parts);
      named("desk.work.leaves", impact.leaving(), parts);
      if (!impact.moved().isEmpty()) {
        parts.add(say.of("desk.work.moves", impact.moved().size()));
      }
      return new Item(List.of(), String.join("; ", parts), 0, null);
    }

    private void named(String key, List<PathImpact.Item> items, List<String> parts) {
      if (!items.isEmpty()) {
        parts.add(
            say.of(key)
                + " "
                + String.join(", ", items.stream().map(PathImpact.Item::name).toList()));
      }
    }
  }
}
