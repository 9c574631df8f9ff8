package org.waymark.pathway.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The flexible steps that the searches of one plan choose from, and how they stand to each other:
 * found once, because a plan takes some hundred searches.
 */
final class Pool {
  final Offering[] steps;

  /** By index: which exclude each other, each itself included. */
  final boolean[][] conflicts;

  /** The same as lists. */
  final int[][] excluded;

  /** What they demand of each other. */
  final Needs needs;

  /** By id of a step with dates: the indexes of those that can't come beside it. */
  private final Map<String, int[]> excludedBy = new HashMap<>();

  private final Kinship kinship;

  Pool(List<Offering> steps, Kinship kinship) {
    this.steps = steps.toArray(Offering[]::new);
    this.conflicts = kinship.conflicts(steps);
    this.excluded = new int[this.steps.length][];
    for (int i = 0; i < excluded.length; i++) {
      boolean[] with = conflicts[i];
      excluded[i] = IntStream.range(0, with.length).filter(j -> with[j]).toArray();
    }
    this.needs = new Needs(this.steps);
    this.kinship = kinship;
  }

  /** By index: 1 for what can't come beside some steps with dates, 0 for what can. */
  int[] blockedBy(List<Offering> fixed) {
    int[] blocked = new int[steps.length];
    for (Offering step : fixed) {
      for (int i : excludedBy.computeIfAbsent(step.id(), this::excludedBy)) {
        blocked[i] = 1;
      }
    }
    return blocked;
  }

  private int[] excludedBy(String id) {
    return IntStream.range(0, steps.length)
        .filter(i -> kinship.excludes(id, steps[i].id()))
        .toArray();
  }
}
