package org.waymark.curation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Term;

/**
 * What a three-way comparison of an entry says: of its base (the value that folder and store agreed
 * on last), its file, and the store.
 */
public enum Comparison implements Term {
  /** File and store hold the same. */
  AGREED,
  /** Only the file changed: its value is applied. */
  FILE_CHANGED,
  /** Only the store changed: it keeps its value, which the next export writes. */
  STORE_CHANGED,
  /** Both changed, differently: a person decides. */
  CONFLICT;

  /** Compares canonical bodies; null where there is no entry. */
  static Comparison of(@Nullable String base, @Nullable String file, @Nullable String store) {
    if (Objects.equals(file, store)) {
      return AGREED;
    }
    if (Objects.equals(store, base)) {
      return FILE_CHANGED;
    }
    return Objects.equals(file, base) ? STORE_CHANGED : CONFLICT;
  }
}
