package org.waymark.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;

/** Entries that are likely one thing under two ids. */
public final class Duplicates {
  private Duplicates() {}

  /**
   * Two entries that are likely one.
   *
   * @param first the id that comes first
   */
  public record Pair(String first, String second, Likeness likeness) {}

  /** The likely duplicates of a catalogue, the likeliest first. */
  public static List<Pair> in(Catalog catalog) {
    List<Sketch> sketches = catalog.entries().stream().map(Sketch::of).toList();
    List<Pair> pairs = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      List<Sketch> same = sketches.stream().filter(sketch -> sketch.type() == type).toList();
      for (int i = 0; i < same.size(); i++) {
        for (int j = i + 1; j < same.size(); j++) {
          Likeness likeness = Likeness.between(same.get(i), same.get(j));
          if (likeness.isLikely()) {
            pairs.add(
                new Pair(
                    String.valueOf(same.get(i).id()), String.valueOf(same.get(j).id()), likeness));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> pair.likeness().score())
            .reversed()
            .thenComparing(Pair::first)
            .thenComparing(Pair::second));
    return pairs;
  }

  /**
   * The entries that something is likely one with, the likeliest first.
   *
   * @param name by which it is called in the pairs
   * @param described what another source describes
   */
  public static List<Pair> of(String name, Sketch described, Catalog catalog) {
    return like(name, described, catalog, Likeness::isLikely);
  }

  /** The same, and the entries under other names that lead to the same page. */
  public static List<Pair> ofNameOrPage(String name, Sketch described, Catalog catalog) {
    return like(
        name,
        described,
        catalog,
        likeness -> likeness.isLikely() || likeness.signals().contains(Likeness.Signal.SAME_URL));
  }

  private static List<Pair> like(
      String name, Sketch described, Catalog catalog, Predicate<Likeness> isLike) {
    return catalog.entries().stream()
        .map(Sketch::of)
        .map(sketch ->
            new Pair(String.valueOf(sketch.id()), name, Likeness.between(sketch, described)))
        .filter(pair -> isLike.test(pair.likeness()))
        .sorted(
            Comparator.comparingDouble((Pair pair) -> pair.likeness().score())
                .reversed()
                .thenComparing(Pair::first))
        .toList();
  }
}
