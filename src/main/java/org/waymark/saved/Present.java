package org.waymark.saved;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.pathway.PathEvent;
import org.waymark.profile.Goal;
import org.waymark.profile.Profile;

/**
 * What was told, in terms of the present catalogue: entries that moved bear their new ids, and what
 * is no longer there is left out, so that an old link always opens.
 */
final class Present {
  private final Snapshot snapshot;
  private final Set<String> lost = new LinkedHashSet<>();

  Present(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The ids that lead nowhere any more. */
  List<String> lost() {
    return List.copyOf(lost);
  }

  private Stream<String> present(String id) {
    Optional<String> found =
        switch (snapshot.lookup(id)) {
          case Lookup.Found it -> Optional.of(it.id());
          case Lookup.Moved it -> Optional.of(it.to());
          case Lookup.Gone _, Lookup.Unknown _ -> Optional.empty();
        };
    if (found.isEmpty()) {
      lost.add(id);
    }
    return found.stream();
  }

  private List<String> present(List<String> ids) {
    return ids.stream().flatMap(this::present).distinct().toList();
  }

  Profile of(Profile told) {
    Vocabularies vocabularies = snapshot.catalog().vocabularies();
    TreeMap<String, Integer> skills = new TreeMap<>(told.skills());
    skills.keySet().removeIf(skill -> vocabularies.findSkill(skill).isEmpty());
    List<String> completed = present(told.completed());
    List<String> excluded = present(told.excluded());
    return told.toBuilder()
        .goal(goal(told.goal(), vocabularies))
        .skills(skills)
        .background(known(told.background(), vocabularies))
        .completed(completed)
        .excluded(excluded)
        .pinned(
            present(told.pinned()).stream()
                .filter(id -> !completed.contains(id) && !excluded.contains(id))
                .toList())
        .build();
  }

  private Goal goal(Goal told, Vocabularies vocabularies) {
    String role = told.role();
    String target = told.target();
    return new Goal(
        told.track(),
        role == null || vocabularies.findRole(role).isEmpty() ? null : role,
        target == null ? null : present(target).findFirst().orElse(null));
  }

  private static @Nullable String known(@Nullable String background, Vocabularies vocabularies) {
    return background != null && vocabularies.backgrounds().containsKey(background)
        ? background
        : null;
  }

  List<PathEvent> of(List<PathEvent> told) {
    return told.stream().flatMap(this::of).toList();
  }

  private Stream<PathEvent> of(PathEvent told) {
    return switch (told) {
      case PathEvent.OfProfile changed ->
          Stream.of(new PathEvent.OfProfile(of(changed.profile()), changed.on()));
      case PathEvent.OfEntry happened ->
          present(happened.entry())
              .map(entry -> new PathEvent.OfEntry(happened.kind(), entry, happened.on()));
    };
  }
}
