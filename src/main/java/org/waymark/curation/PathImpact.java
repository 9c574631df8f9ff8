package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;

/**
 * How a change of the catalogue changes a reference person's path.
 *
 * @param joining ids of entries that stand in the path after it, and did not before
 * @param leaving ids of entries that stood in it before, and don't after it
 */
public record PathImpact(ReferencePerson person, List<String> joining, List<String> leaving) {
  /** Copies. */
  public PathImpact {
    joining = List.copyOf(joining);
    leaving = List.copyOf(leaving);
  }

  /**
   * The people whose path a change changes, in the order of the vocabulary. It plans all of them
   * anew, which takes some seconds.
   *
   * @param before the paths as they are
   * @param after the catalogue as it would be
   */
  public static List<PathImpact> of(
      ReferencePaths before, Catalog after, Planner planner, LocalDate day) {
    ReferencePaths changed = ReferencePaths.of(after, planner, day);
    Map<String, ReferencePerson> people = after.vocabularies().people();
    List<PathImpact> impacts = new ArrayList<>();
    before
        .plans()
        .forEach((id, was) -> {
          Plan is = changed.plans().get(id);
          ReferencePerson person = people.get(id);
          if (is != null && person != null) {
            List<String> joining = without(entries(is), entries(was));
            List<String> leaving = without(entries(was), entries(is));
            if (!joining.isEmpty() || !leaving.isEmpty()) {
              impacts.add(new PathImpact(person, joining, leaving));
            }
          }
        });
    return impacts;
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    return all.stream().filter(id -> !others.contains(id)).toList();
  }

  private static Set<String> entries(Plan plan) {
    return ReferencePaths.entries(plan).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
