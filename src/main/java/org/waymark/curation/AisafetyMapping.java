package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Codes;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.place.City;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;

/**
 * What an item of AISafety.com's trainings says, in the catalogue's terms. What has no term is kept
 * in the note; who guides people is not stated there and taken from the kind.
 */
final class AisafetyMapping {
  /** The page that is named as the source. */
  static final String SOURCE = "https://www.aisafety.com/training";

  private static final int LONGEST_SUMMARY = 300;
  private static final int LONGEST_ID = 60;
  private static final Pattern WEEKS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*weeks?");
  private static final Pattern HOURS = Pattern.compile("(\\d+)\\s*(?:h|hours?)\\b.*week");

  /** Words of a type and the kind that they stand for; the first that fits holds. */
  private static final Map<String, ProgramKind> KINDS = kinds();

  private final Gazetteer gazetteer;
  private final LocalDate today;

  AisafetyMapping(Gazetteer gazetteer, LocalDate today) {
    this.gazetteer = gazetteer;
    this.today = today;
  }

  private static Map<String, ProgramKind> kinds() {
    Map<String, ProgramKind> kinds = new LinkedHashMap<>();
    kinds.put("reading group", ProgramKind.READING_GROUP);
    kinds.put("bootcamp", ProgramKind.BOOTCAMP);
    kinds.put("hackathon", ProgramKind.HACKATHON);
    kinds.put("internship", ProgramKind.INTERNSHIP);
    kinds.put("fellowship", ProgramKind.FELLOWSHIP);
    kinds.put("residency", ProgramKind.RESIDENCY);
    kinds.put("mentor", ProgramKind.MENTORSHIP);
    kinds.put("research", ProgramKind.RESEARCH_PROGRAM);
    kinds.put("course", ProgramKind.COURSE);
    kinds.put("workshop", ProgramKind.WORKSHOP);
    kinds.put("retreat", ProgramKind.WORKSHOP);
    kinds.put("conference", ProgramKind.CONFERENCE);
    kinds.put("competition", ProgramKind.COMPETITION);
    kinds.put("coaching", ProgramKind.COACHING);
    kinds.put("phd", ProgramKind.DEGREE);
    kinds.put("degree", ProgramKind.DEGREE);
    kinds.put("grant", ProgramKind.GRANT);
    return kinds;
  }

  /** The kind that a type stands for; null where it stands for none. */
  static @Nullable ProgramKind kind(AisafetyItem item) {
    String type = lower(item, "type");
    return KINDS.entrySet().stream()
        .filter(kind -> type.contains(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** What an item is told by. */
  Sketch sketch(AisafetyItem item) {
    ProgramKind kind = kind(item);
    Set<String> cities = new TreeSet<>();
    for (Location location : locations(item)) {
      if (location.city() != null) {
        cities.add(location.city().toLowerCase(Locale.ROOT));
      }
    }
    return new Sketch(
        null,
        EntryType.PROGRAM,
        kind == null ? null : kind.id(),
        List.of(item.name()),
        item.text("url"),
        null,
        cities,
        Set.of());
  }

  /** An id of an item's name. */
  static String id(AisafetyItem item) {
    return Codes.idOf(item.name(), LONGEST_ID);
  }

  /** A new program's JSON; it may break the catalogue's rules, for which it is read and checked. */
  JsonObject program(AisafetyItem item, String id, ProgramKind kind) {
    Matcher weeks = WEEKS.matcher(lower(item, "typicalLength"));
    Matcher hours = HOURS.matcher(lower(item, "timeCommitment"));
    JsonBuilder json =
        JsonBuilder.sparse()
            .put("id", id)
            .put("type", EntryType.PROGRAM)
            .put("kind", kind)
            .put("name", item.name())
            .put("url", item.text("url"))
            .put("summary", cut(item.text("description")))
            .put("tracks", tracks(lower(item, "focus")))
            .put("status", Status.ACTIVE)
            .putTexts("languages", List.of("en"))
            .putItems("modes", List.of(mode(item, kind)), mode -> mode)
            .put("weeks", weeks.find() ? Double.valueOf(weeks.group(1)) : null)
            .put("hoursPerWeek", hours.find() ? Double.valueOf(hours.group(1)) : null)
            .put("intensity", intensity(lower(item, "timeCommitment")))
            .put("entryLevel", level(lower(item, "entryBar")))
            .put("selective", isSelective(item, kind));
    JsonObject round = round(item);
    if (round != null) {
      json.putItems("rounds", List.of(round), given -> given);
    }
    return json.put("asOf", today.toString())
        .putItems("sources", List.of(source()), source -> source)
        .put("note", note(item))
        .build();
  }

  private static String lower(AisafetyItem item, String member) {
    return item.text(member).toLowerCase(Locale.ROOT);
  }

  private static String cut(String description) {
    String plain = description.replaceAll("\\s+", " ");
    return plain.length() <= LONGEST_SUMMARY
        ? plain
        : plain.substring(0, LONGEST_SUMMARY - 1).replaceAll("\\s\\S*$", "") + "…";
  }

  private static JsonObject tracks(String focus) {
    boolean governance = focus.contains("govern") || focus.contains("policy");
    boolean conceptual = focus.contains("concept") || focus.contains("theor");
    boolean engineering =
        focus.contains("technical") || focus.contains("engineer") || focus.contains("interpret");
    boolean general = !governance && !conceptual && !engineering;
    return JsonBuilder.full()
        .put("engineering", general ? 1 : engineering ? 2 : 0)
        .put("conceptual", general ? 1 : conceptual ? 2 : 0)
        .put("governance", general ? 1 : governance ? 2 : 0)
        .build();
  }

  private static @Nullable Intensity intensity(String commitment) {
    if (commitment.contains("full")) {
      return Intensity.FULL_TIME;
    }
    if (commitment.contains("self")) {
      return Intensity.SELF_PACED;
    }
    return commitment.contains("part") ? Intensity.PART_TIME : null;
  }

  private static EntryLevel level(String bar) {
    if (bar.contains("expert") || bar.contains("very high") || bar.contains("advanced")) {
      return EntryLevel.ADVANCED;
    }
    if (bar.contains("high") || bar.contains("skilled")) {
      return EntryLevel.SKILLED;
    }
    return bar.contains("low") || bar.contains("none") || bar.contains("beginner")
        ? EntryLevel.OPEN
        : EntryLevel.AFTER_INTRO;
  }

  private static boolean isSelective(AisafetyItem item, ProgramKind kind) {
    return !item.text("applicationsClose").isEmpty() || kind != ProgramKind.COURSE;
  }

  private JsonObject mode(AisafetyItem item, ProgramKind kind) {
    String mode = lower(item, "mode");
    boolean online = mode.contains("online") || mode.contains("remote") || mode.contains("virtual");
    boolean present = mode.contains("person");
    Setting setting =
        mode.contains("hybrid") || (online && present)
            ? Setting.HYBRID
            : online ? Setting.ONLINE : Setting.IN_PERSON;
    List<Location> locations = setting == Setting.ONLINE ? List.of() : locations(item);
    return JsonBuilder.sparse()
        .put("setting", setting)
        .put("mentoring", mentoring(kind))
        .putItems(
            "locations",
            locations,
            place ->
                JsonBuilder.sparse()
                    .put("city", place.city())
                    .put("country", place.country())
                    .build())
        .build();
  }

  private static Mentoring mentoring(ProgramKind kind) {
    return switch (kind) {
      case FELLOWSHIP, INTERNSHIP, MENTORSHIP, RESEARCH_PROGRAM, RESIDENCY, DEGREE, COACHING, JOB ->
          Mentoring.MENTORED;
      case COURSE, BOOTCAMP, READING_GROUP, WORKSHOP -> Mentoring.FACILITATED;
      case HACKATHON, CONFERENCE, COMPETITION, COWORKING -> Mentoring.PEER;
      case GRANT -> Mentoring.NONE;
    };
  }

  /** Places that are known: "London, UK; Berkeley, USA". */
  private List<Location> locations(AisafetyItem item) {
    List<Location> locations = new ArrayList<>();
    for (String place : item.text("location").split("[;/]|\\band\\b")) {
      String[] parts = place.strip().split("\\s*,\\s*");
      String country = Countries.find(parts[parts.length - 1]).orElse(null);
      if (country != null && parts.length == 1) {
        locations.add(new Location(null, country));
      } else {
        gazetteer
            .findCity(parts[0], country)
            .map(City::name)
            .ifPresentOrElse(
                city ->
                    locations.add(
                        new Location(
                            city, gazetteer.findCity(parts[0], country).orElseThrow().country())),
                () -> {
                  if (country != null) {
                    locations.add(new Location(null, country));
                  }
                });
      }
    }
    return locations.stream().distinct().toList();
  }

  /** The coming round; null where the item has neither start nor deadline. */
  @Nullable JsonObject round(AisafetyItem item) {
    PartialDate starts = item.starts();
    PartialDate deadline = item.date("applicationsClose");
    if (starts == null && deadline == null) {
      return null;
    }
    return JsonBuilder.sparse()
        .put("label", "Round of " + (starts == null ? deadline : starts))
        .put("role", ParticipationRole.PARTICIPANT)
        .put("deadline", deadline)
        .put("starts", starts)
        .put("ends", item.date("endDate"))
        .build();
  }

  /** The page as a source, as it stands today. */
  JsonObject source() {
    return JsonBuilder.sparse().put("url", SOURCE).put("asOf", today.toString()).build();
  }

  private static String note(AisafetyItem item) {
    String stated =
        List.of(
                "type",
                "location",
                "focus",
                "entryBar",
                "timeCommitment",
                "stipend",
                "typicalLength",
                "recurring",
                "applicationStatus",
                "notYetOpen")
            .stream()
            .filter(member -> !item.text(member).isEmpty())
            .map(member -> member + " " + item.text(member))
            .collect(Collectors.joining("; "));
    return "From AISafety.com (CC BY 4.0), which states: " + stated + ".";
  }

  /** For messages: the kinds that types are read as. */
  static String knownTypes() {
    return KINDS.values().stream().map(Term::id).distinct().collect(Collectors.joining(", "));
  }
}
