package org.waymark.web.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies.Skill;
import org.waymark.catalog.Vocabularies.Topic;
import org.waymark.json.EntrySchema;
import org.waymark.json.JsonObject;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;

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
    List<Known> topics,
    List<Known> skills) {
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
   */
  public record Fault(String field, String label, String text) {}

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
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(
        problem -> errors.putIfAbsent(problem.pointer(), Faults.sentence(problem, say)));
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
        problems.stream().map(problem -> fault(problem, all, say)).toList(),
        conflict,
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

  private static Fault fault(Problem problem, List<FieldView> all, Say say) {
    String shown = shown(problem.pointer(), all);
    return new Fault(shown, called(shown, all), Faults.sentence(problem, say));
  }

  /** What the form calls a field: {@code Rounds, 2: Deadline}; empty for none. */
  private static String called(String pointer, List<FieldView> fields) {
    for (FieldView field : fields) {
      String at = field.pointer();
      if (pointer.equals(at)) {
        return field.label();
      }
      for (FieldView.Row row : field.rows()) {
        if (pointer.startsWith(row.pointer())) {
          String within = called(pointer, row.members());
          return field.label() + ", " + row.number() + (within.isEmpty() ? "" : ": " + within);
        }
      }
      if (pointer.startsWith(at + "/")) {
        String within = called(pointer, field.members());
        return field.label() + (within.isEmpty() ? "" : ": " + within);
      }
    }
    return "";
  }

  /** The pointer of a field of the form that a problem is about; empty for none. */
  private static String shown(String pointer, List<FieldView> all) {
    return all.stream()
        .map(FieldView::pointer)
        .filter(field -> pointer.equals(field) || pointer.startsWith(field + "/"))
        .map(field -> pointer)
        .findFirst()
        .orElse("");
  }
}
