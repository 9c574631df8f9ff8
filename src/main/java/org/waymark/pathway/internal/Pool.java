package org.waymark.pathway.internal;

import java.util.List;
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
    for (int i = 0; i < blocked.length; i++) {
      String id = steps[i].id();
      blocked[i] = fixed.stream().anyMatch(f -> kinship.excludes(f.id(), id)) ? 1 : 0;
    }
    return blocked;
  }
}
