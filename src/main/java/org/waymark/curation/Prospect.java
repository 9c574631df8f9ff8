package org.waymark.curation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;
import org.waymark.store.Change;
import org.waymark.store.Contents;

/**
 * What changes that are not made yet would make of a catalogue.
 *
 * @param now the catalogue as it is; null as long as nothing was ever written
 * @param after as it would be
 * @param changed ids of the entries that would be made, changed or removed
 */
public record Prospect(@Nullable Catalog now, Catalog after, Set<String> changed) {
  /** Copies. */
  public Prospect {
    changed = Set.copyOf(changed);
  }

  /**
   * What changes of entries would make of what a store holds.
   *
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with them
   */
  static Prospect of(Contents held, List<Change> changes) {
    return of(held, held.catalog().vocabularies(), changes);
  }

  /**
   * The same with other vocabularies.
   *
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with them
   */
  static Prospect of(Contents held, Vocabularies vocabularies, List<Change> changes) {
    Outcome.check(vocabularies, held.entries(), changes);
    Collection<Entry> after = Outcome.of(held.entries(), changes);
    Set<String> changed = new TreeSet<>();
    changes.forEach(change -> changed.add(change.id()));
    return new Prospect(
        held.vocabularies() == null ? null : held.catalog(),
        Catalog.of(held.version(), vocabularies, after),
        changed);
  }
}
