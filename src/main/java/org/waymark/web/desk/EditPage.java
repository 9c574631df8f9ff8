package org.waymark.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies.Skill;
import org.waymark.catalog.Vocabularies.Topic;
import org.waymark.json.EntrySchema;
import org.waymark.json.JsonObject;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * The form of an entry, generated from the schema.
 *
 * @param action where it is sent
 * @param id of the entry; null for a new one
 * @param basedOn the version that the fields were read from; 0 for a new one
 * @param review the review that saving closes; empty for none
 * @param lead the fields that are asked first
 * @param more the others that say something
 * @param silent the others that say nothing yet
 * @param form reason and source
 * @param problems everything that is wrong, each with its field
 * @param conflict what someone else saved meanwhile; null where nobody did
 * @param alike what a new entry may be once more
 * @param topics what can be typed for topics
 * @param skills what can be typed for skills
 */
public record EditPage(
    DeskFrame desk,
    Head head,
    String action,
    @Nullable String id,
    String type,
    long basedOn,
    String review,
    List<FieldView> lead,
    List<FieldView> more,
    List<FieldView> silent,
    Filled form,
    List<Fault> problems,
    @Nullable Conflict conflict,
    List<Link> alike,
    List<Known> topics,
    List<Known> skills) {
  /** The tick that says that a new entry is none of those that it looks like. */
  static final String DISTINCT = "distinct";

  /** Fields that name an organization. */
  private static final Set<String> ORGANIZATIONS = Set.of("/organization", "/publisher", "/parent");

  private static final List<String> LEAD =
      List.of(
          "name",
          "url",
          "kind",
          "summary",
          "entryLevel",
          "selective",
          "tracks",
          "rounds",
          "status",
          "languages",
          "sources");

  /**
   * Something wrong.
   *
   * @param field its pointer in the form; empty where it is about no field of it
   * @param label what the form calls the field
   * @param way where it can be mended, or looked at, while the form stays; null for nowhere else
   */
  public record Fault(String field, String label, String text, @Nullable Link way) {}

  /** A value of a vocabulary that can be typed. */
  public record Known(String id, String name) {}

  /**
   * What someone else saved while one edited.
   *
   * @param saved who, when and why
   * @param since the version that one began with
   * @param fields what differs between both
   * @param taken what they changed and one left alone, so that it stands in the form as they saved
   *     it; empty for nothing
   */
  public record Conflict(String saved, long since, List<Difference> fields, String taken) {}

  /**
   * A field that differs.
   *
   * @param isOurs whether both changed it, so that one's own value stands in the form
   */
  public record Difference(String name, String label, String mine, String theirs, boolean isOurs) {}

  /**
   * What is edited, and where it is sent.
   *
   * @param added the pointer of the row that was just added; empty for none
   */
  record Subject(
      String action,
      @Nullable String id,
      EntryType type,
      long basedOn,
      String review,
      String added) {
    /** The same with a row that was just added. */
    Subject with(String added) {
      return new Subject(action, id, type, basedOn, review, added);
    }
  }

  static EditPage of(
      DeskFrame desk,
      EntryWords words,
      Subject subject,
      EntrySchema schema,
      JsonObject draft,
      Filled form,
      List<Problem> problems,
      @Nullable Conflict conflict) {
    Say say = desk.say();
    List<FieldView> places =
        FieldView.of(schema.fields(subject.type()), draft, FieldView.Marks.NONE, words);
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String told = Faults.sentence(problem, say);
      errors.merge(place(problem.pointer(), places), told, (one, other) -> one + " " + other);
    }
    List<String> fixed = subject.id() == null ? List.of() : List.of("id");
    FieldView.Marks marks = new FieldView.Marks(errors, fixed, subject.added());
    List<FieldView> all =
        FieldView.of(schema.fields(subject.type()), draft, marks, words).stream()
            .map(field -> subject.id() == null ? made(field, say) : helped(field, say))
            .toList();
    String title =
        subject.id() == null
            ? say.of("desk.edit.title.new", subject.type())
            : say.of("desk.edit.title", EntryText.of(draft, "name"));
    Twins twins = new Twins(words.catalog(), draft);
    Entry twin = twins.byName().orElse(null);
    return new EditPage(
        desk,
        Head.closed(title, "", subject.action(), ""),
        subject.action(),
        subject.id(),
        subject.type().id(),
        subject.basedOn(),
        subject.review(),
        LEAD.stream()
            .flatMap(name -> all.stream().filter(field -> field.pointer().equals("/" + name)))
            .toList(),
        all.stream().filter(field -> !isLead(field) && field.saysSomething()).toList(),
        all.stream().filter(field -> !isLead(field) && !field.saysSomething()).toList(),
        form,
        problems.stream().map(problem -> fault(problem, all, twin, say)).toList(),
        conflict,
        form.error(DISTINCT) == null && form.value(DISTINCT).isEmpty()
            ? List.of()
            : twins.alike().stream()
                .map(entry -> Link.of("/entries/" + entry.id(), entry.name()))
                .toList(),
        known(words.catalog().vocabularies().topics().values(), Topic::id, say::topic),
        known(
            words.catalog().vocabularies().skills().values(),
            Skill::id,
            skill -> say.skill(skill.id(), words.catalog().vocabularies())));
  }

  private static <T> List<Known> known(
      Collection<T> all, Function<T, String> id, Function<T, String> name) {
    return all.stream().map(one -> new Known(id.apply(one), name.apply(one))).toList();
  }

  private static boolean isLead(FieldView field) {
    return LEAD.contains(field.pointer().substring(1));
  }

  private static FieldView made(FieldView field, Say say) {
    return switch (field.pointer()) {
      case "/id" -> field.optional(say.of("desk.edit.id.made"));
      case "/sources" -> field.optional(say.of("desk.edit.sources.made"));
      default -> field;
    };
  }

  private static FieldView helped(FieldView field, Say say) {
    return field.pointer().equals("/name") ? field.withHelp(say.of("desk.edit.name.kept")) : field;
  }

  /** Whether something was sent that can't be saved as it is. */
  public boolean isWrong() {
    return !problems.isEmpty() || !form.errors().isEmpty();
  }

  private static Fault fault(Problem problem, List<FieldView> all, @Nullable Entry twin, Say say) {
    String shown = place(problem.pointer(), all);
    String key = problem.message().key();
    List<Object> about = problem.message().arguments();
    boolean lacksOne = key.equals("rule.no-entry") && ORGANIZATIONS.contains(shown);
    Link way = null;
    if (lacksOne) {
      String name = URLEncoder.encode(String.valueOf(about.getFirst()), StandardCharsets.UTF_8);
      way =
          Link.of(
              "/desk/new?type=organization&name=" + name,
              say.of("desk.edit.make-organization", about.getFirst()));
    } else if (key.equals("desk.edit.there") && twin != null) {
      way = Link.of("/entries/" + twin.id(), say.of("desk.edit.there.look", twin.name()));
    }
    return new Fault(shown, called(shown, all), Faults.sentence(problem, say), way);
  }

  /** What the form calls a field: {@code Round 2: Deadline}; empty for none. */
  private static String called(String pointer, List<FieldView> fields) {
    for (FieldView field : fields) {
      String at = field.pointer();
      if (pointer.equals(at)) {
        return field.label();
      }
      for (FieldView.Row row : field.rows()) {
        if (pointer.startsWith(row.pointer())) {
          String within = called(pointer, row.members());
          return row.label() + (within.isEmpty() ? "" : ": " + within);
        }
      }
      if (pointer.startsWith(at + "/")) {
        String within = called(pointer, field.members());
        return field.label() + (within.isEmpty() ? "" : ": " + within);
      }
    }
    return "";
  }

  /** The pointer of the innermost field of the form that a pointer lies in; empty for none. */
  private static String place(String pointer, List<FieldView> fields) {
    for (FieldView field : fields) {
      String at = field.pointer();
      if (pointer.equals(at) || pointer.startsWith(at + "/")) {
        String within =
            Stream.concat(
                    field.members().stream(),
                    field.rows().stream().flatMap(row -> row.members().stream()))
                .map(member -> place(pointer, List.of(member)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        return within.isEmpty() ? at : within;
      }
    }
    return "";
  }
}
