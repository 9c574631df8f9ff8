package org.waymark.saved;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Replanned;
import org.waymark.profile.Profile;

/**
 * A saved path as it stands today.
 *
 * @param secret of the owner's link; null when it was opened by the link that only reads
 * @param share of the link that only reads
 * @param createdOn the day on which it was saved
 * @param expiresOn the day on which it is deleted unless a link is opened before
 * @param told what the person last told of themselves
 * @param events what happened, in the order in which it was told
 * @param note their own words; empty when opened by the link that only reads
 * @param path what happened and the plan of the rest
 * @param since the day that the changes are counted from
 * @param changes what is different since then
 */
public record SavedState(
    @Nullable String secret,
    String share,
    LocalDate createdOn,
    LocalDate expiresOn,
    Profile told,
    List<PathEvent> events,
    String note,
    Replanned path,
    LocalDate since,
    List<PathChange> changes) {
  /** Copies. */
  public SavedState {
    events = List.copyOf(events);
    changes = List.copyOf(changes);
  }

  /** Whether it was opened by the link that only reads. */
  public boolean isReadOnly() {
    return secret == null;
  }

  /** The secret of the link that it was opened by. */
  public String link() {
    return secret == null ? share : secret;
  }
}
