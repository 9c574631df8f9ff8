package org.waymark.curation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonValue;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;

/**
 * The reference people's paths on the newest catalogue, and what differs from those on the last
 * release, planned beside the requests once one asks for them. Safe for use by many threads.
 */
public final class ReferenceWatch {
  private final Planner planner;

  /** For catalogues that are not in use. */
  private final Planner trial;

  private final Releases releases;
  private final Beside<State, ReferencePaths> paths;
  private final Beside<State, SinceRelease> moved;

  /** Members of an entry that the planner doesn't read. */
  private static final Set<String> UNPLANNED = Set.of("summary", "sources", "verifiedAt");

  /** What paths depend on. */
  private record State(long version, LocalDate day, int release) {}

  /**
   * What differs since a release.
   *
   * @param release its number
   */
  public record SinceRelease(int release, PathRegression regression) {}

  /**
   * A watch that plans with a planner.
   *
   * @param executor on which it plans, a second or two at a time
   */
  public ReferenceWatch(Planner planner, Releases releases, Executor executor) {
    this.planner = planner;
    this.trial = planner.another();
    this.releases = releases;
    this.paths = new Beside<>("the reference people's paths", executor);
    this.moved = new Beside<>("what differs since the last release", executor);
  }

  /**
   * The newest paths that are known, which may be those of an earlier version or day; then those of
   * this one are being planned and hold in some seconds. Empty before the first.
   */
  public Optional<ReferencePaths> newest(Catalog catalog, LocalDate day) {
    return paths.newest(
        new State(catalog.version(), day, 0), () -> ReferencePaths.of(catalog, planner, day));
  }

  /** What a change of the catalogue changes in everyone's path; it plans for a second or two. */
  public PathRegression impact(Catalog now, Catalog after, LocalDate day) {
    ReferencePaths before =
        newest(now, day)
            .filter(known -> isOf(known, now, day))
            .orElseGet(() -> ReferencePaths.of(now, planner, day));
    return PathRegression.between(now, before, after, trial);
  }

  private static boolean isOf(ReferencePaths paths, Catalog catalog, LocalDate day) {
    return paths.version() == catalog.version() && paths.day().equals(day);
  }

  /**
   * What a change of the catalogue takes from reference people. Of a change of entries only those
   * are asked in whose newest known paths one of them stands: all that the others' paths are made
   * of stays, so they are left to the release, which compares everyone's, as a change of the
   * vocabularies does. It plans for them, which takes a second or two at most; a change of what
   * {@linkplain #UNPLANNED no path depends on} takes nothing.
   */
  public Losses losses(Prospect prospect, LocalDate day) {
    Catalog now = prospect.now();
    Catalog after = prospect.after();
    if (now == null) {
      return Losses.NONE;
    }
    if (!now.vocabularies().equals(after.vocabularies())) {
      return new Losses(PathRegression.between(now, after, trial, day).losses());
    }
    List<String> planned =
        prospect.changed().stream()
            .filter(id -> !plannedBy(now, id).equals(plannedBy(after, id)))
            .toList();
    return planned.isEmpty() ? Losses.NONE : losses(now, after, planned, day);
  }

  private Losses losses(Catalog now, Catalog after, List<String> changed, LocalDate day) {
    ReferencePaths known = paths.known().orElseGet(() -> ReferencePaths.of(now, planner, day));
    Map<String, Set<String>> all = known.standing();
    Set<String> standing =
        changed.stream()
            .flatMap(id -> all.getOrDefault(id, Set.of()).stream())
            .collect(Collectors.toSet());
    if (standing.isEmpty()) {
      return Losses.NONE;
    }
    ReferencePaths before =
        isOf(known, now, day)
            ? known.only(standing)
            : ReferencePaths.of(now, planner, day, people(now, standing));
    return new Losses(PathRegression.between(now, before, after, trial).losses());
  }

  private static List<ReferencePerson> people(Catalog catalog, Set<String> ids) {
    return catalog.vocabularies().people().values().stream()
        .filter(person -> ids.contains(person.id()))
        .toList();
  }

  /**
   * What differs between the last release and the newest catalogue for which that is known; empty
   * before the first, and where there is no release.
   */
  public Optional<SinceRelease> sinceRelease(Catalog catalog, LocalDate day) {
    return releases.numbers().stream()
        .max(Integer::compare)
        .flatMap(last ->
            moved.newest(
                new State(catalog.version(), day, last),
                () -> new SinceRelease(last, since(last, catalog, day))));
  }

  private PathRegression since(int release, Catalog catalog, LocalDate day) {
    return PathRegression.since(release, releases, catalog, trial, day)
        .orElseGet(() -> new PathRegression(0, List.of()));
  }

  private static Map<String, JsonValue> plannedBy(Catalog catalog, String id) {
    Map<String, JsonValue> members = new HashMap<>();
    catalog.findEntry(id).ifPresent(entry -> members.putAll(EntryJson.value(entry).members()));
    members.keySet().removeAll(UNPLANNED);
    return members;
  }
}
