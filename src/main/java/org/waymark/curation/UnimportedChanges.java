package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.WaymarkException;

/** Files hold changes that are not in the store: an export would overwrite them. */
public final class UnimportedChanges extends WaymarkException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 10;

  UnimportedChanges(List<String> names) {
    super(
        "these files hold changes that the store lacks, and an export would overwrite them: "
            + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
            + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "")
            + "; import first, decide the open reviews, or export to another folder");
  }
}
