package org.waymark.profile;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Track;

/**
 * What a person aims at.
 *
 * @param track the track, always given
 * @param role an id of the roles vocabulary; null: the track's general role
 * @param target an entry's id to plan backwards from; null: none
 */
public record Goal(Track track, @Nullable String role, @Nullable String target) {
  /** A track alone. */
  public static Goal of(Track track) {
    return new Goal(track, null, null);
  }
}
