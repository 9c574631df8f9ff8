package org.waymark.pathway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.profile.Profile;

/**
 * The paths of a catalogue's reference people on one version of it and one day.
 *
 * @param version of the catalogue
 * @param day as of which they are planned
 * @param plans by the person's id, in the order of the vocabulary
 */
public record ReferencePaths(long version, LocalDate day, Map<String, Plan> plans) {
  /** Copies and keeps the order. */
  public ReferencePaths {
    plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
  }

  /** Plans all of them, one after another: about a second for fifty. */
  public static ReferencePaths of(Catalog catalog, Planner planner, LocalDate day) {
    return of(catalog, planner, day, catalog.vocabularies().people().values());
  }

  /** Plans some of them, in the order given. */
  public static ReferencePaths of(
      Catalog catalog, Planner planner, LocalDate day, Collection<ReferencePerson> people) {
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (ReferencePerson person : people) {
      plans.put(person.id(), planner.plan(Profile.of(person), catalog, day));
    }
    return new ReferencePaths(catalog.version(), day, plans);
  }

  /** Those of some of the people. */
  public ReferencePaths only(Set<String> people) {
    Map<String, Plan> some = new LinkedHashMap<>(plans);
    some.keySet().retainAll(people);
    return new ReferencePaths(version, day, some);
  }

  /**
   * In whose paths entries stand: as a step or its companion, or as something to apply for.
   *
   * @return ids of people by the entry's id, both in the order of the people and the ids; entries
   *     that stand in none are left out
   */
  public Map<String, Set<String>> standing() {
    Map<String, Set<String>> standing = new TreeMap<>();
    plans.forEach((person, plan) ->
        entries(plan)
            .forEach(
                entry -> standing.computeIfAbsent(entry, id -> new LinkedHashSet<>()).add(person)));
    return standing;
  }

  /** Ids of what stands in a path, as {@link #standing} counts it; may name one twice. */
  public static Stream<String> entries(Plan plan) {
    return Stream.concat(
        plan.steps().stream()
            .flatMap(step -> Stream.concat(Stream.of(step.entry()), step.companions().stream())),
        plan.applications().stream().flatMap(window -> window.apply().stream()));
  }
}
