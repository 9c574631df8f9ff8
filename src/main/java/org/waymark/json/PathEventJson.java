package org.waymark.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Program;
import org.waymark.catalog.Track;
import org.waymark.pathway.PathEvent;
import org.waymark.profile.Profile;

/**
 * The JSON form of what happens on a path: {@code {"type": "done", "step": "s1", "on":
 * "2027-02-01"}}, with {@code "entry": "mats"} in place of a step, or {@code {"type": "profile",
 * "profile": {…}}}. Reading is strict and finds all problems at once.
 */
public final class PathEventJson {
  private static final String PROFILE = "profile";
  private static final int YEARS_AROUND = 5;

  private PathEventJson() {}

  /**
   * What an event may speak of.
   *
   * @param today the day of events that name none
   * @param steps the entries of the plan's steps, by the steps' ids
   * @param entries finds the entry that an id leads to
   * @param rules what is wrong with a profile besides its form
   */
  public record Around(
      LocalDate today,
      Map<String, String> steps,
      Function<String, Optional<Entry>> entries,
      Function<Profile, List<Problem>> rules) {
    /** Copies. */
    public Around {
      steps = Map.copyOf(steps);
    }
  }

  /** Reads an event as it is told. */
  public static Parsed<PathEvent> read(byte[] utf8, Around around) {
    Problems problems = new Problems(null);
    JsonValue value = JsonParsing.parse(utf8, problems);
    return value == null ? new Parsed<>(null, problems.list()) : read(value, problems, around);
  }

  /** The same, from a value that is parsed already, such as a form's. */
  public static Parsed<PathEvent> read(JsonValue value, Around around) {
    return read(value, new Problems(null), around);
  }

  private static Parsed<PathEvent> read(JsonValue value, Problems problems, Around around) {
    Fields fields = Fields.of(value, "", problems, true);
    if (!(value instanceof JsonObject)) {
      return new Parsed<>(null, problems.list());
    }
    String type = type(fields);
    LocalDate on = on(fields, around.today());
    PathEvent event =
        PROFILE.equals(type)
            ? new PathEvent.OfProfile(profile(fields, value, problems, around), on)
            : ofEntry(fields, PathEvent.Kind.find(type), on, around);
    if (!type.isEmpty()) {
      fields.end();
    }
    return problems.result(event);
  }

  /** The type; empty, with a problem, where there is no known one. */
  private static String type(Fields fields) {
    List<String> types =
        Stream.concat(Stream.of(PathEvent.Kind.values()).map(kind -> kind.id()), Stream.of(PROFILE))
            .toList();
    if (!fields.isGiven("type")) {
      fields.problem("type", Message.of("json.missing", "type"), Faults.oneOf("", types));
      return "";
    }
    return Objects.requireNonNullElse(fields.choiceOrNull("type", types, type -> type), "");
  }

  private static LocalDate on(Fields fields, LocalDate today) {
    LocalDate on = fields.dayOrNull("on");
    if (on == null) {
      return today;
    }
    LocalDate first = today.minusYears(YEARS_AROUND);
    LocalDate last = today.plusYears(YEARS_AROUND);
    if (on.isBefore(first) || on.isAfter(last)) {
      fields.problem(
          "on",
          Message.of("wrong.too-far", on.toString()),
          Message.of("wrong.a-day-between", first.toString(), last.toString()));
    }
    return on;
  }

  private static PathEvent ofEntry(
      Fields fields, PathEvent.@Nullable Kind kind, LocalDate on, Around around) {
    String step = fields.textOrNull("step");
    String id = fields.textOrNull("entry");
    Entry entry = null;
    if (step != null && id != null) {
      fields.problem("step", Message.of("wrong.step-and-entry"), Message.of("wrong.one-of-them"));
    } else if (step != null) {
      entry = entryOfStep(fields, step, around);
    } else if (id != null) {
      entry = entry(fields, id, around);
    } else if (kind != null && !fields.isGiven("step") && !fields.isGiven("entry")) {
      fields.problem(
          "entry", Message.of("wrong.nothing-happened-to"), Message.of("wrong.step-or-entry"));
    }
    if (kind == null || entry == null) {
      return new PathEvent.OfEntry(PathEvent.Kind.DONE, "", on);
    }
    if (isOfApplications(kind) && !(entry instanceof Program)) {
      fields.problem(
          step == null ? "entry" : "step",
          Message.of("wrong.no-applications", entry.id()),
          Message.of("wrong.a-program"));
    }
    return new PathEvent.OfEntry(kind, entry.id(), on);
  }

  private static boolean isOfApplications(PathEvent.Kind kind) {
    return switch (kind) {
      case DONE, DROPPED -> false;
      case SENT, ACCEPTED, REJECTED, WITHDRAWN -> true;
    };
  }

  private static @Nullable Entry entryOfStep(Fields fields, String step, Around around) {
    String id = around.steps().get(step);
    if (id == null) {
      List<String> steps = around.steps().keySet().stream().sorted().toList();
      fields.problem(
          "step",
          Message.of("json.no-step", shown(step)),
          steps.isEmpty() ? Message.of("json.no-steps") : Faults.oneOf(step, steps));
      return null;
    }
    return around.entries().apply(id).orElseThrow();
  }

  private static @Nullable Entry entry(Fields fields, String id, Around around) {
    Optional<Entry> entry = around.entries().apply(id);
    if (entry.isEmpty()) {
      fields.problem("entry", Message.of("rule.no-entry", shown(id)), Message.of("rule.an-entry"));
    }
    return entry.orElse(null);
  }

  private static String shown(String id) {
    int most = 60;
    return id.length() <= most ? id : id.substring(0, most) + "…";
  }

  private static Profile profile(Fields fields, JsonValue event, Problems problems, Around around) {
    Profile standIn = Profile.of(Track.ENGINEERING);
    boolean[] isThere = {false};
    Profile profile =
        fields.object(
            PROFILE,
            standIn,
            members -> {
              isThere[0] = true;
              return ProfileReading.members(members);
            });
    if (isThere[0]) {
      for (Problem problem : around.rules().apply(profile)) {
        String pointer = "/" + PROFILE + problem.pointer();
        int line = JsonParsing.lineOf(event, pointer);
        problems.add(line, pointer, problem.message(), problem.expected());
      }
    }
    return profile;
  }

  /** The event as a value; always with its day. */
  public static JsonObject value(PathEvent event) {
    return switch (event) {
      case PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate on) ->
          JsonBuilder.sparse()
              .put("type", kind)
              .put("entry", entry)
              .put("on", on.toString())
              .build();
      case PathEvent.OfProfile(Profile profile, LocalDate on) ->
          JsonBuilder.sparse()
              .put("type", PROFILE)
              .put("profile", ProfileJson.value(profile))
              .put("on", on.toString())
              .build();
    };
  }

  /**
   * Reads events that {@link #value} wrote; their entries need not be there any more.
   *
   * @throws InvalidData when something else stands there
   */
  public static List<PathEvent> stored(JsonArray events) {
    List<PathEvent> read = new ArrayList<>();
    for (JsonValue event : events.items()) {
      Problems problems = new Problems(null);
      Fields fields = Fields.of(event, "", problems, true);
      LocalDate on = Objects.requireNonNullElse(fields.dayOrNull("on"), LocalDate.EPOCH);
      PathEvent.Kind kind = PathEvent.Kind.find(fields.text("type"));
      read.add(
          problems
              .result(
                  kind == null
                      ? new PathEvent.OfProfile(
                          fields.object(
                              PROFILE, Profile.of(Track.ENGINEERING), ProfileReading::members),
                          on)
                      : new PathEvent.OfEntry(kind, fields.text("entry"), on))
              .orThrow());
    }
    return List.copyOf(read);
  }
}
