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

  /** By index: those that demand a skill which the step teaches. */
  final int[][] concerned;

  /** By index, then as {@link #concerned}: which of the demands it teaches, as bits. */
  final long[][] taught;

  /** The same, and those that it teaches up to a stretch. */
  final long[][] taughtNearly;

  private final Kinship kinship;

  Pool(List<Offering> steps, Kinship kinship) {
    this.steps = steps.toArray(Offering[]::new);
    this.conflicts = kinship.conflicts(steps);
    this.excluded = new int[this.steps.length][];
    this.concerned = new int[this.steps.length][];
    this.taught = new long[this.steps.length][];
    this.taughtNearly = new long[this.steps.length][];
    for (int i = 0; i < concerned.length; i++) {
      Offering step = steps.get(i);
      boolean[] with = conflicts[i];
      excluded[i] = IntStream.range(0, with.length).filter(j -> with[j]).toArray();
      concerned[i] =
          IntStream.range(0, concerned.length)
              .filter(j -> Demands.concern(step, steps.get(j)))
              .toArray();
      taught[i] = new long[concerned[i].length];
      taughtNearly[i] = new long[concerned[i].length];
      for (int c = 0; c < concerned[i].length; c++) {
        Offering then = steps.get(concerned[i][c]);
        taught[i][c] = Demands.taught(step, then);
        taughtNearly[i][c] = Demands.taughtNearly(step, then);
      }
    }
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
