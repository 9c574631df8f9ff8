package org.waymark.curation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.InvalidData;
import org.waymark.store.Change;

/** The catalogue that changes would leave: it must be valid as a whole before they are made. */
final class Outcome {
  private Outcome() {}

  /** The entries after changes, in the order of their ids. */
  static Collection<Entry> of(Collection<Entry> before, List<Change> changes) {
    Map<String, Entry> after = new TreeMap<>();
    before.forEach(entry -> after.put(entry.id(), entry));
    for (Change change : changes) {
      switch (change) {
        case Change.Put put -> after.put(put.id(), put.entry());
        case Change.Delete delete -> after.remove(delete.id());
        case Change.Merge merge -> after.remove(merge.id());
      }
    }
    return after.values();
  }

  /**
   * Makes sure that changes leave a valid catalogue.
   *
   * @throws InvalidData when they don't, with every problem
   */
  static void check(Vocabularies vocabularies, Collection<Entry> before, List<Change> changes) {
    List<Problem> problems = CatalogValidator.check(vocabularies, of(before, changes));
    if (!problems.isEmpty()) {
      throw new InvalidData(problems);
    }
  }
}
