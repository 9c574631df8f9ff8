package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.feeds.Addresses;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.say.Say;

/**
 * Entries side by side.
 *
 * @param entries up to {@value #MOST}, each a column with the address of the same without it
 * @param rows what is known of at least one of them
 * @param notes what was asked for and is not shown, in sentences
 */
public record ComparePage(Head head, List<Column> entries, List<Row> rows, List<String> notes) {
  /** Entries that stand side by side. */
  static final int MOST = 4;

  /** An entry. */
  public record Column(Link entry, String kind, String summary, String without) {}

  /** A fact of each entry, in the order of the columns; empty where it is not known. */
  public record Row(String label, List<Cell> cells) {}

  /** A fact; {@code isEstimated} where a date in it is. */
  public record Cell(String text, boolean isEstimated) {
    static final Cell NOTHING = new Cell("", false);
  }

  static ComparePage of(
      List<String> ids, Snapshot snapshot, LocalDate today, Addresses addresses, Say say) {
    List<String> notes = new ArrayList<>();
    Map<String, Lookup.Found> found = new LinkedHashMap<>();
    for (String id : new LinkedHashSet<>(ids)) {
      switch (snapshot.lookup(id)) {
        case Lookup.Found it -> found.putIfAbsent(it.id(), it);
        case Lookup.Moved moved -> {
          if (snapshot.lookup(moved.to()) instanceof Lookup.Found it) {
            found.putIfAbsent(it.id(), it);
          }
        }
        case Lookup.Gone gone -> notes.add(say.of("compare.gone", gone.id()));
        case Lookup.Unknown unknown -> notes.add(say.of("why-not.unknown", unknown.id()));
      }
    }
    if (found.size() > MOST) {
      notes.add(say.of("compare.too-many", MOST, found.size()));
    }
    List<EntryPage> pages =
        found.values().stream()
            .limit(MOST)
            .map(it -> EntryPage.of(it, snapshot.catalog(), today, addresses, say))
            .toList();
    List<String> shown = pages.stream().map(page -> page.entry().id()).toList();
    return new ComparePage(
        Head.open(say.of("compare.title"), say.of("compare.description"), "/compare", "search"),
        pages.stream().map(page -> column(page, shown)).toList(),
        rows(pages, say),
        notes);
  }

  private static Column column(EntryPage page, List<String> shown) {
    String id = page.entry().id();
    String others =
        shown.stream()
            .filter(other -> !other.equals(id))
            .map(other -> "id=" + other)
            .collect(Collectors.joining("&"));
    return new Column(
        Link.of("/entries/" + id, page.entry().name()),
        page.kind(),
        page.entry().facts().summary(),
        others.isEmpty() ? "/compare" : "/compare?" + others);
  }

  private static List<Row> rows(List<EntryPage> pages, Say say) {
    List<Map<String, Cell>> columns = pages.stream().map(page -> cells(page, say)).toList();
    List<String> labels = new ArrayList<>();
    columns.forEach(column -> merge(List.copyOf(column.keySet()), labels));
    return labels.stream()
        .map(label ->
            new Row(
                label,
                IntStream.range(0, columns.size())
                    .mapToObj(i -> columns.get(i).getOrDefault(label, Cell.NOTHING))
                    .toList()))
        .toList();
  }

  /** Puts what a column adds behind what stands before it there, so that like things stay near. */
  private static void merge(List<String> column, List<String> labels) {
    int at = 0;
    for (String label : column) {
      int there = labels.indexOf(label);
      if (there < 0) {
        labels.add(at, label);
        at++;
      } else {
        at = there + 1;
      }
    }
  }

  private static Map<String, Cell> cells(EntryPage page, Say say) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    if (!page.coming().isEmpty()) {
      RoundView next =
          page.coming().stream()
              .filter(RoundView::isForAll)
              .findFirst()
              .orElse(page.coming().getFirst());
      cells.put(say.of("compare.apply"), new Cell(next.deadline(), next.isEstimated()));
      cells.put(say.of("compare.begins"), new Cell(next.starts(), next.isEstimated()));
    }
    page.facts().forEach(fact -> cells.putIfAbsent(fact.label(), new Cell(fact.value(), false)));
    if (page.odds() != null) {
      cells.put(say.of("entry.odds"), new Cell(page.odds().chance(), page.odds().isTypical()));
    }
    cells.put(say.of("compare.needs"), skills(page.needs()));
    cells.put(say.of("compare.teaches"), skills(page.teaches()));
    cells.put(say.of("compare.fresh"), new Cell(page.freshness(), false));
    cells.values().removeIf(cell -> cell.text().isBlank());
    return cells;
  }

  private static Cell skills(List<EntryPage.SkillView> skills) {
    return new Cell(
        skills.stream()
            .map(skill -> skill.skill().text() + " " + skill.level())
            .collect(Collectors.joining(", ")),
        false);
  }
}
