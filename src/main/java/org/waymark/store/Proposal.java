package org.waymark.store;

import org.jspecify.annotations.Nullable;

/**
 * A value for an entry that a person is to decide on.
 *
 * @param entryId the entry's id, also of one that is not there yet
 * @param origin what proposes: {@code import}, or the name of a source; an entry has at most one
 *     open review of each origin, and a newer proposal supersedes it
 * @param basedOn the version of the entry that was compared; 0 where there was none
 * @param base canonical body that both sides had agreed on; null where they had not
 * @param proposed canonical body; null where the entry is to be removed
 */
public record Proposal(
    String entryId, String origin, long basedOn, @Nullable String base, @Nullable String proposed)
    implements Matter {
  /** Checks. */
  public Proposal {
    if (basedOn < 0 || (basedOn == 0 && proposed == null)) {
      throw new IllegalArgumentException("nothing is proposed for '" + entryId + "'");
    }
  }
}
