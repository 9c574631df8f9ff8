package org.waymark.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The editorial data that entries and plans refer to: skills, topics, goals, backgrounds, the mode
 * ladder, effort, admission priors. All of it can be changed by a site's people and is validated at
 * start.
 *
 * @param levels names of the levels 0 to 4 of a skill
 * @param skills by id, in the file's order
 * @param topics by id, in the file's order
 * @param roles by id, in the file's order
 * @param backgrounds by id, in the file's order
 * @param modeLadder what people take away in each mode
 * @param effort hours to each level, and the planner's constants
 * @param admissionPriors typical chances by kind, where an entry has none
 * @param notes how a vocabulary is meant, by its name, such as {@code roles}; for those whose own
 *     record holds no note
 * @param planning the planner's other judgements
 * @param concepts what plain and short words mean, for the search
 * @param people reference people by id, in the file's order; may be empty
 */
public record Vocabularies(
    List<String> levels,
    Map<String, Skill> skills,
    Map<String, Topic> topics,
    Map<String, Role> roles,
    Map<String, Background> backgrounds,
    ModeLadder modeLadder,
    Effort effort,
    Map<ProgramKind, AdmissionRate> admissionPriors,
    Map<String, String> notes,
    Planning planning,
    List<Concept> concepts,
    Map<String, ReferencePerson> people) {
  /** The names of the levels 0 to 4 of a skill. */
  public static final List<String> LEVELS =
      List.of("none", "aware", "working", "proficient", "expert");

  /** Copies the maps and keeps their order. */
  public Vocabularies {
    levels = List.copyOf(levels);
    skills = Collections.unmodifiableMap(new LinkedHashMap<>(skills));
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    backgrounds = Collections.unmodifiableMap(new LinkedHashMap<>(backgrounds));
    admissionPriors = Collections.unmodifiableMap(new LinkedHashMap<>(admissionPriors));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    concepts = List.copyOf(concepts);
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  /**
   * A skill.
   *
   * @param group one of the groups of {@link Effort#hoursToLevel()} and {@link ModeLadder#groups()}
   * @param requires levels of other skills without which it is not to be had
   */
  public record Skill(String id, String name, String group, List<SkillLevel> requires) {
    /** Copies the list. */
    public Skill {
      requires = List.copyOf(requires);
    }
  }

  /** A subject that entries are about. */
  public record Topic(String id, String name) {}

  /**
   * A goal: what someone in this role can do.
   *
   * @param track the track that it belongs to
   * @param tracks all tracks that lead there
   * @param general whether it stands for its track where only a track is given
   * @param targets weights sum to 1
   */
  public record Role(
      String id,
      String name,
      Track track,
      List<Track> tracks,
      boolean general,
      String summary,
      List<Target> targets,
      List<String> sources) {
    /** Copies the lists. */
    public Role {
      tracks = List.copyOf(tracks);
      targets = List.copyOf(targets);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A level that a role asks for.
   *
   * @param weight share of the role's readiness, 0 to 1
   */
  public record Target(String skill, int level, double weight) {}

  /** What people of a background usually bring: skill ids and levels. */
  public record Background(String id, String name, Map<String, Integer> skills) {
    /** Copies the map and keeps its order. */
    public Background {
      skills = Collections.unmodifiableMap(new LinkedHashMap<>(skills));
    }
  }

  /**
   * The share of its teaching that people are expected to take away in each mode.
   *
   * @param order rungs from the best, such as {@code in-person/mentored}, {@code solo}
   * @param orderSource address of the order's source
   * @param groups by group of skills and rung, 0 to 1
   */
  public record ModeLadder(
      List<String> order,
      String orderSource,
      Map<String, Map<String, Double>> groups,
      String note) {
    /** Copies. */
    public ModeLadder {
      order = List.copyOf(order);
      groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * The share of its teaching that people take away on a rung, 0 to 1.
     *
     * @throws IllegalArgumentException for a group or rung that the ladder lacks
     */
    public double share(String group, String rung) {
      Double share = groups.getOrDefault(group, Map.of()).get(rung);
      if (share == null) {
        throw new IllegalArgumentException("no share for '" + group + "' at '" + rung + "'");
      }
      return share;
    }
  }

  /**
   * Hours of effective learning to each level, and the planner's constants.
   *
   * @param hoursToLevel by group of skills: hours from nothing to levels 0 to 4
   * @param skillsAtOnce hours of learning, over all skills, that one hour can give at most
   * @param switchHours what finding and starting a step costs
   * @param smallestStepHours below this a thing is a companion of a step, not a step
   * @param companionsPerStep how many companions a step has at most
   * @param repeatFactor what teaching that does not exceed one's nominal level is still worth
   * @param assumedFullTimeWeeks full-time weeks assumed for a mentored program where nothing is
   *     said
   * @param windowWeeks how far apart starts within one application window may lie
   * @param longRouteWeeks full-time weeks above which something stands beside a path
   */
  public record Effort(
      Map<String, List<Double>> hoursToLevel,
      double skillsAtOnce,
      double switchHours,
      double smallestStepHours,
      int companionsPerStep,
      double repeatFactor,
      int assumedFullTimeWeeks,
      int windowWeeks,
      int longRouteWeeks,
      String note) {
    /** Copies. */
    public Effort {
      hoursToLevel = Collections.unmodifiableMap(new LinkedHashMap<>(hoursToLevel));
    }
  }

  /** The skill of an id; empty when there is none. */
  public Optional<Skill> findSkill(String id) {
    return Optional.ofNullable(skills.get(id));
  }

  /** The role of an id; empty when there is none. */
  public Optional<Role> findRole(String id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** The role that stands for a track where nothing finer is said. */
  public Role generalRole(Track track) {
    return roles.values().stream()
        .filter(role -> role.general() && role.track() == track)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no general role for " + track.id()));
  }

  /**
   * The id nearest in spelling to one that is unknown, for an error's hint; null when none is near.
   */
  public static @Nullable String nearest(String unknown, Collection<String> known) {
    List<String> near = nearest(unknown, known, 1);
    return near.isEmpty() ? null : near.getFirst();
  }

  /** The ids nearest in spelling to one that is unknown, the nearest first; none when none is. */
  public static List<String> nearest(String unknown, Collection<String> known, int limit) {
    int most = Math.max(2, unknown.length() / 3);
    return known.stream()
        .map(id -> Map.entry(id, EditDistance.of(unknown, id, most)))
        .filter(candidate -> candidate.getValue() <= most)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
