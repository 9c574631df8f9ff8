package org.waymark.curation;

import java.util.List;
import org.waymark.catalog.WaymarkException;

/**
 * An import would remove so many entries that the folder is more likely a wrong or half-copied one
 * than a wish.
 */
public final class MassRemoval extends WaymarkException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 5;

  MassRemoval(List<String> removed, int held) {
    super(
        """
        %d of %d entries have no file any more, and the import would remove them: %s, …;\
         is this the right folder? With --allow-removals they go\
        """
            .formatted(
                removed.size(),
                held,
                String.join(", ", removed.subList(0, Math.min(NAMED, removed.size())))));
  }
}
