package org.waymark.curation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.pathway.Plan;
import org.waymark.pathway.ReferencePaths;
import org.waymark.pathway.Step;

/**
 * How a change of the catalogue changes a reference person's path.
 *
 * @param person id
 * @param name who they are, in a few words
 * @param joining entries that stand in the path after it, and did not before
 * @param leaving entries that stood in it before, and don't after it
 * @param moved steps that stand in both and begin at another time
 */
public record PathImpact(
    String person,
    String name,
    List<Item> joining,
    List<Item> leaving,
    List<Move> moved,
    PathStanding before,
    PathStanding after) {
  /**
   * A step that begins so many days earlier or later has moved; less is a matter of weeks' ends.
   */
  static final int MOVED_DAYS = 14;

  /** Another share of the goal, from this difference on, is a change of the path. */
  static final double READIER = 0.01;

  /** Copies. */
  public PathImpact {
    joining = List.copyOf(joining);
    leaving = List.copyOf(leaving);
    moved = List.copyOf(moved);
  }

  /** An entry by the name that it has in the catalogue it stands in. */
  public record Item(String id, String name) {}

  /** A step that begins at another time. */
  public record Move(String id, String name, LocalDate from, LocalDate to) {}

  /** What the person loses by it; empty: nothing. */
  public List<PathLoss> losses() {
    return PathLoss.between(before, after);
  }

  /** Whether the path is another one at all. */
  boolean isChange() {
    return !joining.isEmpty()
        || !leaving.isEmpty()
        || !moved.isEmpty()
        || !before.rung().equals(after.rung())
        || Math.abs(after.expected() - before.expected()) >= READIER
        || !losses().isEmpty();
  }

  /** The impact of planning on another catalogue. */
  static PathImpact of(ReferencePerson person, Plan was, Catalog before, Plan is, Catalog after) {
    Map<String, Item> had = items(was, before);
    Map<String, Item> has = items(is, after);
    return new PathImpact(
        person.id(),
        person.name(),
        without(has, had),
        without(had, has),
        moved(was, is),
        PathStanding.of(was),
        PathStanding.of(is));
  }

  private static Map<String, Item> items(Plan plan, Catalog catalog) {
    Map<String, Item> items = new LinkedHashMap<>();
    ReferencePaths.entries(plan).forEach(id -> items.put(id, new Item(id, catalog.nameOf(id))));
    return items;
  }

  private static List<Item> without(Map<String, Item> all, Map<String, Item> others) {
    return all.values().stream().filter(item -> !others.containsKey(item.id())).toList();
  }

  private static List<Move> moved(Plan was, Plan is) {
    Map<String, LocalDate> starts = new LinkedHashMap<>();
    was.steps().forEach(step -> starts.putIfAbsent(step.entry(), step.start()));
    List<Move> moved = new ArrayList<>();
    for (Step step : is.steps()) {
      LocalDate start = starts.remove(step.entry());
      if (start != null && Math.abs(ChronoUnit.DAYS.between(start, step.start())) >= MOVED_DAYS) {
        moved.add(new Move(step.entry(), step.name(), start, step.start()));
      }
    }
    return moved;
  }
}
