package org.waymark.store;

import java.util.Map;
import java.util.Set;

/**
 * What an import changes in the base: what the catalogue's folder and the store agreed on last.
 *
 * @param agreed canonical bodies by id
 * @param dropped ids that are in neither any more
 */
public record BaseUpdate(Map<String, String> agreed, Set<String> dropped) {
  /** Changes nothing. */
  public static final BaseUpdate NONE = new BaseUpdate(Map.of(), Set.of());

  /** Checks and copies. */
  public BaseUpdate {
    agreed = Map.copyOf(agreed);
    dropped = Set.copyOf(dropped);
    for (String id : dropped) {
      if (agreed.containsKey(id)) {
        throw new IllegalArgumentException("'" + id + "' is both agreed on and dropped");
      }
    }
  }

  boolean isEmpty() {
    return agreed.isEmpty() && dropped.isEmpty();
  }
}
