package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.say.Say;

/**
 * The profile form: what was typed, what can be chosen, and what is wrong, each beside its field.
 *
 * @param form what was typed
 * @param errors by the field's name
 * @param tracks the three goals
 * @param backgrounds where people start from
 * @param roles the posts of each track
 * @param skills the skills that the chosen role asks for, with their levels
 * @param completed what was done already
 */
public record FormView(
    ProfileForm form,
    Map<String, String> errors,
    List<Choosable> tracks,
    List<Choosable> backgrounds,
    Map<String, List<Choosable>> roles,
    List<SkillField> skills,
    List<Link> completed)
    implements Form {

  /** The introductory course that people are asked about. */
  static final String INTRO_COURSE = "agi-safety-fundamentals";

  /**
   * Something to choose.
   *
   * @param hint what it means
   */
  public record Choosable(String value, String text, String hint, boolean chosen) {}

  /** A skill's level to choose; {@code usual} is what the background stands for. */
  public record SkillField(String name, String text, List<Choosable> levels) {}

  /** Copies. */
  public FormView {
    errors = new LinkedHashMap<>(errors);
  }

  static FormView of(ProfileForm form, Map<String, String> errors, Catalog catalog, Say say) {
    Vocabularies words = catalog.vocabularies();
    List<Choosable> tracks = new ArrayList<>();
    for (Track track : Track.values()) {
      tracks.add(
          new Choosable(
              track.id(),
              say.capital(say.of(track)),
              say.of("form.track." + track.id()),
              form.has("track", track.id())));
    }
    List<Choosable> backgrounds =
        words.backgrounds().values().stream()
            .map(b ->
                new Choosable(
                    b.id(), say.capital(say.background(b)), "", form.has("background", b.id())))
            .toList();
    Map<String, List<Choosable>> roles = new LinkedHashMap<>();
    for (Track track : Track.values()) {
      roles.put(
          say.capital(say.of(track)),
          words.roles().values().stream()
              .filter(role -> role.track() == track)
              .map(
                  r -> new Choosable(r.id(), say.role(r), say.summary(r), form.has("role", r.id())))
              .toList());
    }
    List<Link> completed =
        form.all("completed").stream()
            .map(id -> Link.of("/entries/" + id, catalog.nameOf(id)))
            .toList();
    return new FormView(
        form, errors, tracks, backgrounds, roles, skills(form, words, say), completed);
  }

  private static List<SkillField> skills(ProfileForm form, Vocabularies words, Say say) {
    Vocabularies.Role role = role(form, words);
    return role == null
        ? List.of()
        : role.targets().stream().map(target -> skill(target.skill(), form, words, say)).toList();
  }

  private static Vocabularies.@Nullable Role role(ProfileForm form, Vocabularies words) {
    Vocabularies.Role role = words.roles().get(form.value("role"));
    if (role != null) {
      return role;
    }
    for (Track track : Track.values()) {
      if (form.has("track", track.id())) {
        return words.generalRole(track);
      }
    }
    return null;
  }

  private static SkillField skill(String id, ProfileForm form, Vocabularies words, Say say) {
    String name = ProfileForm.SKILL + id;
    String text = say.capital(say.skill(id, words));
    Vocabularies.Background background = words.backgrounds().get(form.value("background"));
    int usual = background == null ? 0 : background.skills().getOrDefault(id, 0);
    List<Choosable> levels = new ArrayList<>();
    levels.add(
        new Choosable(
            "",
            say.of("form.level.usual", usual, say.level(usual, words)),
            "",
            form.value(name).isEmpty()));
    for (int level = 0; level < words.levels().size(); level++) {
      String value = String.valueOf(level);
      levels.add(
          new Choosable(
              value,
              say.of("form.level", level, say.level(level, words)),
              "",
              form.has(name, value)));
    }
    return new SkillField(name, text, levels);
  }

  /** What is wrong with each field, in the words that the interface uses as well. */
  static Map<String, String> errors(List<Problem> problems, Say say) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String text = FieldFault.of(problem, say);
      errors.merge(
          ProfileForm.fieldOf(problem.pointer()), text, (first, more) -> first + " " + more);
    }
    return errors;
  }

  @Override
  public String value(String name) {
    return form.value(name);
  }

  /** Whether the finer questions are open: one of them is answered or wrong. */
  public boolean isFine() {
    return form.saysAny(
            "role",
            "target",
            "yearsOfExperience",
            "careerStage",
            "age",
            "citizenship",
            "workAuthorization",
            "languages",
            "fullTimeFrom",
            "fullTimeUntil",
            "fullTimeWeeks",
            "start",
            "horizonMonths",
            "maxCost",
            "applicationsPerWindow")
        || errors.keySet().stream().anyMatch(name -> !name.equals("track"));
  }

  /** Whether the introductory course is done. */
  public boolean introDone() {
    return form.has("completed", INTRO_COURSE);
  }

  /** Entries done besides the introductory course, which has its own box. */
  public List<String> otherCompleted() {
    return form.all("completed").stream().filter(id -> !id.equals(INTRO_COURSE)).toList();
  }
}
