package org.waymark.curation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on a release's catalogue when it was made.
 *
 * @param search how well search answers judged queries; null: it was not measured
 * @param paths how well paths agree with what experienced people advised; null: likewise
 */
public record Quality(@Nullable Searches search, @Nullable Paths paths) {
  /** Nothing was measured. */
  public static final Quality NONE = new Quality(null, null);

  /**
   * Search by judged queries.
   *
   * @param day the day as of which deadlines were ahead or past
   * @param styles the same by style of query, in the order of their names
   */
  public record Searches(LocalDate day, SearchFigures all, Map<String, SearchFigures> styles) {
    /** Copies. */
    public Searches {
      styles = Collections.unmodifiableMap(new TreeMap<>(styles));
    }
  }

  /**
   * Means over queries, each 0 to 1.
   *
   * @param ndcg of the first ten results
   * @param recall of the first ten results
   * @param first the share of queries of which a best answer stands first
   * @param firstThree the share of those of which one is among the first three
   */
  public record SearchFigures(
      long queries, double ndcg, double recall, double first, double firstThree) {
    private static final double FINENESS = 1e4;

    /** Rounds to ten-thousandths, as they are kept. */
    public SearchFigures {
      ndcg = rounded(ndcg);
      recall = rounded(recall);
      first = rounded(first);
      firstThree = rounded(firstThree);
    }

    private static double rounded(double share) {
      return Math.round(share * FINENESS) / FINENESS;
    }
  }

  /**
   * Paths by advice.
   *
   * @param day the day of planning
   * @param tracks the same by track, by id
   */
  public record Paths(LocalDate day, PathFigures all, Map<String, PathFigures> tracks) {
    /** Copies. */
    public Paths {
      tracks = Collections.unmodifiableMap(new TreeMap<>(tracks));
    }
  }

  /**
   * Counts over cases.
   *
   * @param told10 advised items among the first ten things that a path names
   * @param told20 the same among the first twenty
   * @param anywhere the same anywhere in the path
   * @param inOrder pairs of advised items that the path dates in the advised order
   * @param against things advised against that are steps or applications
   */
  public record PathFigures(
      long cases, Share told10, Share told20, Share anywhere, Share inOrder, long against) {}
}
