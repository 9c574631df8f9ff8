package org.waymark.curation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Term;
import org.waymark.pathway.Rung;

/** What a change of the catalogue can take from a person's path. */
public enum PathLoss implements Term {
  /** The path is empty. */
  NO_STEPS,
  /** Nothing that strangers can see is made any more, which is what opens the next door. */
  NOTHING_MADE,
  /** The best rung of the mode ladder is a lower one. */
  LOWER_RUNG,
  /** The path adds clearly less to the share of the goal: see {@link #GAIN_KEPT}. */
  LESS_READY;

  /**
   * A path that adds less than this share of what it added before is a loss. A judgement: paths
   * lose a hundredth with many a date that turns out later than estimated, and nobody need look at
   * that twice.
   */
  public static final double GAIN_KEPT = 0.9;

  /** What is lost between two standings of a person, in the order of this enum. */
  static List<PathLoss> between(PathStanding before, PathStanding after) {
    List<PathLoss> losses = new ArrayList<>();
    if (before.steps() > 0 && after.steps() == 0) {
      losses.add(NO_STEPS);
    }
    if (before.made() > 0 && after.made() == 0) {
      losses.add(NOTHING_MADE);
    }
    if (Rung.rank(after.rung()) > Rung.rank(before.rung())) {
      losses.add(LOWER_RUNG);
    }
    if (after.gain() < before.gain() * GAIN_KEPT) {
      losses.add(LESS_READY);
    }
    return losses;
  }
}
