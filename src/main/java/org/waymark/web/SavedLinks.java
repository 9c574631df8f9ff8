package org.waymark.web;

import java.util.List;
import org.waymark.saved.SavedState;

/**
 * The addresses of a saved path.
 *
 * @param page its own
 * @param share the one that only reads
 * @param isOwner whether it may be changed
 * @param awaited ids of entries that were applied to and have not answered
 */
public record SavedLinks(String page, String share, boolean isOwner, List<String> awaited) {
  /** Copies. */
  public SavedLinks {
    awaited = List.copyOf(awaited);
  }

  static SavedLinks of(SavedState state) {
    return new SavedLinks(
        "/pathways/" + state.link(),
        "/pathways/" + state.share(),
        !state.isReadOnly(),
        state.path().awaited());
  }

  /** Where a form is sent that does something to the path. */
  public String to(String what) {
    return page + "/" + what;
  }

  /** A file of the path. */
  public String file(String ending) {
    return page + "." + ending;
  }

  /** Whether an entry was applied to and has not answered. */
  public boolean isAwaited(String entry) {
    return awaited.contains(entry);
  }
}
