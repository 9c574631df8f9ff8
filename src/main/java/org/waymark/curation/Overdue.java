package org.waymark.curation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.ReferencePaths;

/**
 * An entry that someone should look at again, and what hangs on it.
 *
 * @param freshness by how much it is overdue
 * @param people ids of the reference people in whose paths it stands; their number is the harm that
 *     it does when it is wrong
 */
public record Overdue(Freshness freshness, Set<String> people) {
  /** The overdue entries of a catalogue: the most harmful first, then the longest overdue. */
  public static List<Overdue> in(Catalog catalog, ReferencePaths paths, LocalDate today) {
    Map<String, Set<String>> standing = paths.standing();
    return Freshness.overdue(catalog, today).stream()
        .map(late -> new Overdue(late, standing.getOrDefault(late.entry().id(), Set.of())))
        .sorted(Comparator.comparingInt(Overdue::harm).reversed())
        .toList();
  }

  /** In how many reference people's paths it stands. */
  public int harm() {
    return people.size();
  }
}
