package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.WaymarkException;

/** Entries were changed since someone looked at what a change of them would do. */
public final class ChangedMeanwhile extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> ids;

  ChangedMeanwhile(List<String> ids) {
    super(
        "changed by someone else meanwhile: %s; nothing was saved; look at what would change now"
            .formatted(String.join(", ", ids)));
    this.ids = List.copyOf(ids);
  }

  /** The entries' ids, in their order. */
  public List<String> ids() {
    return ids;
  }
}
