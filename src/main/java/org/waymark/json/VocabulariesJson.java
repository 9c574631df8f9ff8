package org.waymark.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Concept;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.catalog.Vocabularies.Background;
import org.waymark.catalog.Vocabularies.Effort;
import org.waymark.catalog.Vocabularies.ModeLadder;
import org.waymark.catalog.Vocabularies.Role;
import org.waymark.catalog.Vocabularies.Skill;
import org.waymark.catalog.Vocabularies.Target;
import org.waymark.catalog.Vocabularies.Topic;

/** The JSON forms of the vocabularies, one text each. Strict and canonical, as entries are. */
public final class VocabulariesJson {
  /** The vocabularies, by the names of their files. */
  public enum Part {
    SKILLS,
    TOPICS,
    ROLES,
    BACKGROUNDS,
    MODES,
    EFFORT,
    ADMISSION_PRIORS,
    PLANNING,
    CONCEPTS,
    PEOPLE;

    /** The file's name below the folder of the vocabularies, such as {@code skills.json}. */
    public String fileName() {
      return id() + ".json";
    }

    /** A site may do without reference people, and an earlier release has none. */
    boolean isOptional() {
      return this == PEOPLE;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private VocabulariesJson() {}

  /**
   * Reads all vocabularies.
   *
   * @param texts UTF-8 by part; a missing one is a problem, except that there may be no people
   * @param files what problems call each part's file
   */
  public static Parsed<Vocabularies> read(Map<Part, byte[]> texts, Function<Part, String> files) {
    List<Problem> problems = new ArrayList<>();
    Map<Part, Fields> read = new LinkedHashMap<>();
    Map<Part, Problems> found = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      Problems inFile = new Problems(files.apply(part));
      byte[] text = texts.get(part);
      if (text == null && !part.isOptional()) {
        inFile.add(0, "", Message.of("folder.no-vocabulary"), Message.of("folder.a-file"));
      }
      JsonValue value = text == null ? null : JsonParsing.parse(text, inFile);
      JsonValue standIn = value == null ? new JsonObject(Map.of(), 0) : value;
      Problems ignored = new Problems(null);
      read.put(part, Fields.of(standIn, "", value == null ? ignored : inFile, false));
      found.put(part, inFile);
    }
    Vocabularies vocabularies = vocabularies(read);
    read.values().forEach(Fields::end);
    found.values().forEach(inFile -> problems.addAll(inFile.list()));
    return problems.isEmpty()
        ? new Parsed<>(vocabularies, List.of())
        : new Parsed<>(null, problems);
  }

  private static Vocabularies vocabularies(Map<Part, Fields> read) {
    Fields skills = of(read, Part.SKILLS);
    Fields roles = of(read, Part.ROLES);
    Fields backgrounds = of(read, Part.BACKGROUNDS);
    Fields priors = of(read, Part.ADMISSION_PRIORS);
    Map<String, String> notes = new LinkedHashMap<>();
    for (Part part :
        List.of(
            Part.ROLES,
            Part.BACKGROUNDS,
            Part.ADMISSION_PRIORS,
            Part.PLANNING,
            Part.CONCEPTS,
            Part.PEOPLE)) {
      String note = of(read, part).textOrNull("note");
      if (note != null) {
        notes.put(part.id(), note);
      }
    }
    return new Vocabularies(
        skills.texts("levels"),
        byId(skills, "skills", VocabulariesJson::skill, Skill::id),
        byId(of(read, Part.TOPICS), "topics", VocabulariesJson::topic, Topic::id),
        byId(roles, "roles", VocabulariesJson::role, Role::id),
        byId(backgrounds, "backgrounds", VocabulariesJson::background, Background::id),
        modeLadder(of(read, Part.MODES)),
        effort(of(read, Part.EFFORT)),
        priors(priors),
        notes,
        PlanningJson.read(of(read, Part.PLANNING)),
        of(read, Part.CONCEPTS).objects("concepts", VocabulariesJson::concept),
        distinctById(
            of(read, Part.PEOPLE), "people", ReferencePersonJson::read, ReferencePerson::id));
  }

  private static Fields of(Map<Part, Fields> read, Part part) {
    Fields fields = read.get(part);
    if (fields == null) {
      throw new IllegalStateException("no part " + part);
    }
    return fields;
  }

  private static <T> Map<String, T> byId(
      Fields fields, String name, Function<Fields, T> form, Function<T, String> id) {
    Map<String, T> byId = distinctById(fields, name, form, id);
    if (byId.isEmpty()) {
      fields.problem(name, Message.of("json.none", name), Message.of("json.some"));
    }
    return byId;
  }

  private static <T> Map<String, T> distinctById(
      Fields fields, String name, Function<Fields, T> form, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    List<T> items = fields.objects(name, form);
    for (int i = 0; i < items.size(); i++) {
      if (byId.put(id.apply(items.get(i)), items.get(i)) != null) {
        Message twice = Message.of("json.id-twice", id.apply(items.get(i)));
        fields.itemProblem(name, i, twice, Message.of("json.each-id-once"));
      }
    }
    return byId;
  }

  private static Skill skill(Fields fields) {
    return new Skill(
        fields.text("id"),
        fields.text("name"),
        fields.text("group"),
        fields.objects("requires", EntryReading::skillLevel));
  }

  private static Topic topic(Fields fields) {
    return new Topic(fields.text("id"), fields.text("name"));
  }

  private static Role role(Fields fields) {
    return new Role(
        fields.text("id"),
        fields.text("name"),
        fields.term(Track.class, "track"),
        fields.terms(Track.class, "tracks"),
        fields.flag("general"),
        fields.text("summary"),
        fields.objects("targets", VocabulariesJson::target),
        fields.texts("sources"));
  }

  private static Target target(Fields fields) {
    return new Target(fields.text("skill"), fields.integer("level"), fields.number("weight"));
  }

  private static Background background(Fields fields) {
    return new Background(
        fields.text("id"), fields.text("name"), fields.map("skills", Fields::integer));
  }

  private static Concept concept(Fields fields) {
    return new Concept(
        fields.texts("phrases"),
        fields.texts("means"),
        fields.texts("topics"),
        fields.texts("signposts"),
        fields.text("reason"));
  }

  private static ModeLadder modeLadder(Fields fields) {
    return new ModeLadder(
        fields.texts("order"),
        fields.text("orderSource"),
        fields.map("groups", (groups, group) -> groups.map(group, Fields::number)),
        fields.text("note"));
  }

  private static Effort effort(Fields fields) {
    return new Effort(
        fields.map("hoursToLevel", Fields::numbers),
        fields.number("skillsAtOnce"),
        fields.number("switchHours"),
        fields.number("smallestStepHours"),
        fields.integer("companionsPerStep"),
        fields.number("repeatFactor"),
        fields.integer("assumedFullTimeWeeks"),
        fields.integer("windowWeeks"),
        fields.integer("longRouteWeeks"),
        fields.text("note"));
  }

  private record Prior(ProgramKind kind, AdmissionRate rate) {}

  private static Map<ProgramKind, AdmissionRate> priors(Fields fields) {
    Map<ProgramKind, AdmissionRate> byKind = new LinkedHashMap<>();
    List<Prior> priors =
        fields.objects(
            "priors",
            prior ->
                new Prior(
                    prior.term(ProgramKind.class, "kind"), EntryReading.admissionRate(prior)));
    for (int i = 0; i < priors.size(); i++) {
      if (byKind.put(priors.get(i).kind(), priors.get(i).rate()) != null) {
        Message twice = Message.of("json.kind-twice", priors.get(i).kind().id());
        fields.itemProblem("priors", i, twice, Message.of("json.each-kind-once"));
      }
    }
    return byKind;
  }

  /** The canonical form of each part, in the order of the parts. */
  public static Map<Part, byte[]> canonicalBytes(Vocabularies vocabularies) {
    Map<Part, byte[]> bytes = new LinkedHashMap<>();
    Arrays.stream(Part.values())
        .forEach(part -> bytes.put(part, JsonWriting.canonicalBytes(value(vocabularies, part))));
    return bytes;
  }

  /** One part as a value. */
  public static JsonObject value(Vocabularies vocabularies, Part part) {
    JsonBuilder json = JsonBuilder.sparse();
    switch (part) {
      case SKILLS ->
          json.putTexts("levels", vocabularies.levels())
              .putItems("skills", vocabularies.skills().values(), VocabulariesJson::skill);
      case TOPICS ->
          json.putItems("topics", vocabularies.topics().values(), VocabulariesJson::topic);
      case ROLES ->
          json.putItems("roles", vocabularies.roles().values(), VocabulariesJson::role)
              .put("note", vocabularies.notes().get(part.id()));
      case BACKGROUNDS ->
          json.putItems(
                  "backgrounds", vocabularies.backgrounds().values(), VocabulariesJson::background)
              .put("note", vocabularies.notes().get(part.id()));
      case MODES -> modes(json, vocabularies.modeLadder());
      case EFFORT -> effort(json, vocabularies.effort());
      case ADMISSION_PRIORS ->
          json.putItems(
                  "priors", vocabularies.admissionPriors().entrySet(), VocabulariesJson::prior)
              .put("note", vocabularies.notes().get(part.id()));
      case PLANNING ->
          PlanningJson.write(json, vocabularies.planning())
              .put("note", vocabularies.notes().get(part.id()));
      case CONCEPTS ->
          json.putItems("concepts", vocabularies.concepts(), VocabulariesJson::concept)
              .put("note", vocabularies.notes().get(part.id()));
      case PEOPLE ->
          json.putItems("people", vocabularies.people().values(), ReferencePersonJson::value)
              .put("note", vocabularies.notes().get(part.id()));
    }
    return json.build();
  }

  private static JsonObject skill(Skill skill) {
    return JsonBuilder.sparse()
        .put("id", skill.id())
        .put("name", skill.name())
        .put("group", skill.group())
        .putItems("requires", skill.requires(), EntryWriting::skillLevel)
        .build();
  }

  private static JsonObject topic(Topic topic) {
    return JsonBuilder.sparse().put("id", topic.id()).put("name", topic.name()).build();
  }

  private static JsonObject role(Role role) {
    return JsonBuilder.sparse()
        .put("id", role.id())
        .put("name", role.name())
        .put("track", role.track())
        .putTerms("tracks", role.tracks())
        .put("general", role.general())
        .put("summary", role.summary())
        .putItems("targets", role.targets(), VocabulariesJson::target)
        .putTexts("sources", role.sources())
        .build();
  }

  private static JsonObject target(Target target) {
    return JsonBuilder.sparse()
        .put("skill", target.skill())
        .put("level", target.level())
        .put("weight", target.weight())
        .build();
  }

  private static JsonObject background(Background background) {
    return JsonBuilder.sparse()
        .put("id", background.id())
        .put("name", background.name())
        .put("skills", numbers(background.skills()))
        .build();
  }

  private static JsonObject concept(Concept concept) {
    return JsonBuilder.sparse()
        .putTexts("phrases", concept.phrases())
        .putTexts("means", concept.means())
        .putTexts("topics", concept.topics())
        .putTexts("signposts", concept.signposts())
        .put("reason", concept.reason())
        .build();
  }

  static JsonObject numbers(Map<String, ? extends Number> byName) {
    JsonBuilder json = JsonBuilder.sparse();
    byName.forEach(json::put);
    return json.build();
  }

  private static void modes(JsonBuilder json, ModeLadder ladder) {
    JsonBuilder groups = JsonBuilder.sparse();
    ladder.groups().forEach((group, rungs) -> groups.put(group, numbers(rungs)));
    json.putTexts("order", ladder.order())
        .put("orderSource", ladder.orderSource())
        .put("groups", groups.build())
        .put("note", ladder.note());
  }

  private static void effort(JsonBuilder json, Effort effort) {
    JsonBuilder hours = JsonBuilder.sparse();
    effort
        .hoursToLevel()
        .forEach((group, levels) -> hours.putItems(group, levels, hour -> new JsonNumber(hour, 0)));
    json.put("hoursToLevel", hours.build())
        .put("skillsAtOnce", effort.skillsAtOnce())
        .put("switchHours", effort.switchHours())
        .put("smallestStepHours", effort.smallestStepHours())
        .put("companionsPerStep", effort.companionsPerStep())
        .put("repeatFactor", effort.repeatFactor())
        .put("assumedFullTimeWeeks", effort.assumedFullTimeWeeks())
        .put("windowWeeks", effort.windowWeeks())
        .put("longRouteWeeks", effort.longRouteWeeks())
        .put("note", effort.note());
  }

  private static JsonObject prior(Map.Entry<ProgramKind, AdmissionRate> prior) {
    return JsonBuilder.sparse()
        .put("kind", prior.getKey())
        .put("low", prior.getValue().low())
        .put("typical", prior.getValue().typical())
        .put("high", prior.getValue().high())
        .put("basis", prior.getValue().basis())
        .build();
  }
}
