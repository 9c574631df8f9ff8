package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.json.InvalidData;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;

/**
 * What lies between the reference people's paths on two catalogues, planned for the same day by the
 * same planner, so that nothing but the catalogue makes the difference.
 *
 * @param people how many people's paths were compared
 * @param impacts those that differ, in the order of the vocabulary
 */
public record PathRegression(int people, List<PathImpact> impacts) {
  /** Copies. */
  public PathRegression {
    impacts = List.copyOf(impacts);
  }

  /** The impacts that take something from someone. */
  public List<PathImpact> losses() {
    return impacts.stream().filter(impact -> !impact.losses().isEmpty()).toList();
  }

  /** Plans on both catalogues for whoever is the same person in both: a second or two. */
  public static PathRegression between(
      Catalog before, Catalog after, Planner planner, LocalDate day) {
    Map<String, ReferencePerson> earlier = before.vocabularies().people();
    List<ReferencePerson> same =
        after.vocabularies().people().values().stream()
            .filter(person -> person.equals(earlier.get(person.id())))
            .toList();
    return between(before, ReferencePaths.of(before, planner, day, same), after, planner);
  }

  /**
   * Plans anew for the people whose paths are known.
   *
   * @param paths on the catalogue before
   */
  public static PathRegression between(
      Catalog before, ReferencePaths paths, Catalog after, Planner planner) {
    List<ReferencePerson> people =
        after.vocabularies().people().values().stream()
            .filter(person -> paths.plans().containsKey(person.id()))
            .toList();
    ReferencePaths changed = ReferencePaths.of(after, planner, paths.day(), people);
    List<PathImpact> impacts = new ArrayList<>();
    for (ReferencePerson person : people) {
      Plan was = paths.plans().get(person.id());
      Plan is = changed.plans().get(person.id());
      if (was != null && is != null) {
        PathImpact impact = PathImpact.of(person, was, before, is, after);
        if (impact.isChange()) {
          impacts.add(impact);
        }
      }
    }
    return new PathRegression(people.size(), impacts);
  }

  /**
   * What lies between a release and a catalogue; empty where the release is of an earlier form that
   * can't be planned on any more.
   *
   * @throws Releases.Unusable when there is no such release
   */
  public static Optional<PathRegression> since(
      int release, Releases releases, Catalog now, Planner planner, LocalDate day) {
    try {
      return Optional.of(between(releases.catalog(release), now, planner, day));
    } catch (InvalidData ofAnEarlierForm) {
      return Optional.empty();
    }
  }
}
