package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.json.EntryJson;
import org.waymark.json.ProfileJson;
import org.waymark.pathway.Plan;
import org.waymark.pathway.WhyNot;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * A small catalogue written as text, one entry a line, on the project's own vocabularies.
 *
 * <pre>
 * book curriculum; hours 40; teaches alignment-fundamentals 2; needs python 1; stage field
 * essay activity; hours 20; public; teaches research-output 1
 * intro course; online/facilitated; weeks 6; load 5; starts 2 14; teaches alignment-fundamentals 2
 * club local-group; json "locations": [{"city": "Oxford", "country": "GB"}]
 * camp bootcamp; in-person/mentored London GB; weeks 5; load 40; starts 20; chance 0.1; json "key": …
 * </pre>
 *
 * Starts are whole weeks from {@link #TODAY}. What stands after {@code json} goes into the entry as
 * it is.
 */
final class World {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final List<String> PROGRAMS =
      List.of(
          "course",
          "bootcamp",
          "fellowship",
          "internship",
          "mentorship",
          "workshop",
          "degree",
          "conference",
          "coaching",
          "job",
          "hackathon");

  final Catalog catalog;
  final Engine engine;
  private final Map<String, List<Integer>> starts = new LinkedHashMap<>();

  private World(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String line : text.strip().lines().toList()) {
      entries.add(EntryJson.read(json(line.strip()), "world").orThrow());
    }
    this.catalog = Catalog.of(1, Catalogs.vocabularies(), entries);
    this.engine = new Engine(catalog, this::dates, new Journeys(GAZETTEER));
  }

  static World of(String text) {
    return new World(text);
  }

  private List<Dates> dates(Program program, LocalDate from, LocalDate until) {
    List<Dates> dates = new ArrayList<>();
    for (int week : starts.getOrDefault(program.id(), List.of())) {
      LocalDate day = TODAY.plusWeeks(week);
      if (!day.isBefore(from) && !day.isAfter(until)) {
        List<ParticipationRole> roles = new ArrayList<>(List.of(ParticipationRole.PARTICIPANT));
        program.roles().stream().map(offer -> offer.role()).forEach(roles::add);
        for (ParticipationRole role : roles.stream().distinct().toList()) {
          dates.add(
              new Dates(
                  role,
                  null,
                  Timing.ANNOUNCED,
                  null,
                  new DateRange(day, day, null),
                  null,
                  null,
                  null,
                  null));
        }
      }
    }
    return dates;
  }

  private String json(String line) {
    String[] parts = line.split(";\\s*", -1);
    String id = parts[0].split(" ")[0];
    String kind = parts[0].split(" ")[1];
    boolean program = PROGRAMS.contains(kind);
    boolean group = kind.equals("local-group");
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", quoted(id));
    json.put("type", quoted(program ? "program" : group ? "organization" : "resource"));
    json.put("kind", quoted(kind));
    json.put("name", quoted(id.toUpperCase(Locale.ROOT)));
    json.put("url", quoted("https://example.org/" + id));
    json.put("summary", quoted("Something called " + id + "."));
    json.put("tracks", "{\"engineering\": 3, \"conceptual\": 3, \"governance\": 3}");
    json.put("topics", "[\"careers\"]");
    json.put("status", quoted("active"));
    json.put("languages", "[\"en\"]");
    json.put("sources", "[{\"url\": \"https://example.org\", \"supports\": [\"summary\"]}]");
    if (!group) {
      json.put("stage", quoted("field"));
      json.put("entryLevel", quoted("open"));
      json.put(program ? "selective" : "standard", program ? "false" : "3");
    }
    for (int i = 1; i < parts.length; i++) {
      part(id, parts[i].strip(), json);
    }
    return json.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ": " + e.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void part(String id, String part, Map<String, String> json) {
    String[] words = part.split(" ");
    switch (words[0]) {
      case "hours", "weeks", "standard" -> json.put(words[0], words[1]);
      case "load" -> json.put("hoursPerWeek", words[1]);
      case "stage", "status", "cadence", "partOf" -> json.put(words[0], quoted(words[1]));
      case "uses", "languages", "succeededBy" -> json.put(words[0], list(words));
      case "public" -> json.put("public", "true");
      case "starts" -> {
        List<Integer> weeks = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
          weeks.add(Integer.valueOf(words[i]));
        }
        starts.put(id, weeks);
      }
      case "chance" -> {
        json.put("selective", "true");
        json.put(
            "admissionRate",
            "{\"low\": %s, \"typical\": %s, \"high\": %s}".formatted(words[1], words[1], words[1]));
      }
      case "teaches" -> json.put("teaches", levels(words));
      case "needs" -> json.put("prerequisites", levels(words));
      case "json" -> {
        String rest = part.substring(5);
        int colon = rest.indexOf(':');
        json.put(rest.substring(1, colon - 1), rest.substring(colon + 1));
      }
      default -> json.put("modes", mode(words));
    }
  }

  private static String mode(String[] words) {
    String[] rung = words[0].split("/");
    String mode =
        "{\"setting\": %s, \"mentoring\": %s%s}"
            .formatted(quoted(rung[0]), quoted(rung[1]), place(words));
    return "[" + mode + "]";
  }

  private static String place(String[] words) {
    return words.length < 3
        ? ""
        : ", \"locations\": [{\"city\": %s, \"country\": %s}]"
            .formatted(quoted(words[1].replace('_', ' ')), quoted(words[2]));
  }

  private static String levels(String[] words) {
    List<String> levels = new ArrayList<>();
    for (int i = 1; i < words.length; i += 2) {
      levels.add("{\"skill\": %s, \"level\": %s}".formatted(quoted(words[i]), words[i + 1]));
    }
    return levels.toString();
  }

  private static String list(String[] words) {
    List<String> items = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      items.add(quoted(words[i]));
    }
    return items.toString();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** An engineer's profile with fields of the contract added, as {@code "hoursPerWeek": 10}. */
  static Profile engineer(String fields) {
    String more = fields.isEmpty() ? "" : ", " + fields;
    return profile("\"goal\": {\"track\": \"engineering\"}" + more);
  }

  /** A profile of the contract's fields, without the outer braces. */
  static Profile profile(String fields) {
    return ProfileJson.read(("{" + fields + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .orThrow();
  }

  Plan plan(Profile profile) {
    Plan plan = engine.plan(profile, TODAY);
    PlanInvariants.check(plan, profile, this.catalog);
    return plan;
  }

  WhyNot whyNot(Profile profile, String entry) {
    return engine.whyNot(profile, entry, TODAY);
  }

  /** The ids of the steps in order. */
  String steps(Profile profile) {
    return plan(profile).steps().stream()
        .map(step -> step.entry())
        .collect(Collectors.joining(" "));
  }

  /** The ids of the steps in order, sorted by name. */
  List<String> stepSet(Profile profile) {
    return plan(profile).steps().stream().map(step -> step.entry()).sorted().toList();
  }

  /** The ids to apply to, window by window. */
  String applications(Profile profile) {
    return plan(profile).applications().stream()
        .map(window -> window.apply().stream().sorted().collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  /** The codes of the limits that keep an entry out, in order. */
  String limits(Profile profile, String entry) {
    return whyNot(profile, entry).limits().stream()
        .map(breach -> breach.code())
        .collect(Collectors.joining(" "));
  }

  /** The fields of the smallest change that brings an entry in. */
  String change(Profile profile, String entry) {
    return whyNot(profile, entry).smallest().stream()
        .map(change -> change.field())
        .collect(Collectors.joining(" + "));
  }

  @Nullable String warning(Profile profile, String code) {
    return plan(profile).warnings().stream()
        .filter(warning -> warning.code().equals(code))
        .map(warning -> Say.english().of(warning.text()))
        .findFirst()
        .orElse(null);
  }
}
