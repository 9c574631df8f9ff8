package org.waymark.pathway;

import java.util.List;
import org.waymark.profile.Profile;

/**
 * A path under way: what happened, which stays, and the plan of the rest.
 *
 * @param past what happened, in the order given
 * @param profile the profile that the rest was planned for, with what is done, given up and
 *     admitted in its lists
 * @param awaited ids of entries that were applied to and have not answered
 * @param plan of the rest, from the day of asking
 */
public record Replanned(List<PathEvent> past, Profile profile, List<String> awaited, Plan plan) {
  /** Copies. */
  public Replanned {
    past = List.copyOf(past);
    awaited = List.copyOf(awaited);
  }
}
