package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.json.EntryField;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;

/**
 * A field of an entry's form with what stands in it.
 *
 * @param pointer its name in the form
 * @param shape how it is asked for, in lower case
 * @param value what was typed; empty for groups and rows
 * @param options what can be chosen
 * @param members the fields of a group
 * @param rows the fields of each row
 * @param error what is wrong; null where nothing is
 * @param brief what stands in it, in a line; empty for nothing
 * @param isOpen whether it is shown unfolded: something is wrong in it, or was just added
 * @param isFixed whether it can't be changed
 * @param isReference whether ids of entries stand in it
 */
public record FieldView(
    String pointer,
    String label,
    String help,
    String shape,
    String value,
    String brief,
    List<Option> options,
    List<FieldView> members,
    List<Row> rows,
    @Nullable String error,
    boolean isRequired,
    boolean isOpen,
    boolean isFixed,
    boolean isReference) {
  /** Something to choose. */
  public record Option(String value, String text, boolean chosen) {}

  /**
   * One of several, folded to a line.
   *
   * @param label what it is called: {@code Round 2}
   * @param brief what stands in it, in a line
   * @param isOpen whether it is shown unfolded: it was just added, or something is wrong in it
   */
  public record Row(
      String pointer, String label, List<FieldView> members, String brief, boolean isOpen) {
    /** What of a round is asked first; the rest is folded away. */
    private static final Set<String> FIRST =
        Set.of("label", "role", "opens", "deadline", "starts", "ends");

    /** The fields that are asked first: of a row that is no round, all. */
    public List<FieldView> lead() {
      return members.stream().filter(this::isLead).toList();
    }

    /** The others. */
    public List<FieldView> more() {
      return members.stream().filter(member -> !isLead(member)).toList();
    }

    /** Whether the others are shown unfolded. */
    public boolean isMoreOpen() {
      return more().stream().anyMatch(FieldView::saysSomething);
    }

    private boolean isLead(FieldView member) {
      return !pointer.startsWith("/rounds/")
          || FIRST.contains(member.pointer().substring(pointer.length() + 1));
    }
  }

  /** The same with more help. */
  FieldView withHelp(String more) {
    return with((help + " " + more).strip(), isRequired);
  }

  /** The same, not asked for, with help that says what stands for it. */
  FieldView optional(String instead) {
    return with(help + " " + instead, false);
  }

  private FieldView with(String help, boolean isRequired) {
    return new FieldView(
        pointer,
        label,
        help,
        shape,
        value,
        brief,
        options,
        members,
        rows,
        error,
        isRequired,
        isOpen,
        isFixed,
        isReference);
  }

  /** The id of the text that tells what is wrong, and that of the help. */
  public String describedBy() {
    return (help.isEmpty() ? "" : pointer + "-help")
        + (error == null ? "" : " " + pointer + "-error");
  }

  /** The id of the page's list of what can be typed; null where there is none. */
  public @Nullable String known() {
    if (pointer.equals("/topics")) {
      return "known-topics";
    }
    return pointer.endsWith("/skill") ? "known-skills" : null;
  }

  /** Whether something stands in it, or is wrong in it. */
  boolean saysSomething() {
    return !brief.isEmpty() || isOpen;
  }

  /** Whether it is wrong, in the word that {@code aria-invalid} takes. */
  public @Nullable String invalid() {
    return error == null ? null : "true";
  }

  /**
   * The fields with what a draft holds.
   *
   * @param words their labels and help are in its language
   */
  static List<FieldView> of(
      List<EntryField> fields, JsonObject draft, Marks marks, EntryWords words) {
    return new Making(marks, words).all(fields, draft, "");
  }

  /**
   * What is to be said of some fields.
   *
   * @param errors what is wrong, by pointers
   * @param fixed names of fields that can't be changed
   * @param added the pointer of the row that was just added; empty for none
   */
  record Marks(Map<String, String> errors, List<String> fixed, String added) {
    static final Marks NONE = new Marks(Map.of(), List.of(), "");

    /** Whether something is wrong at a pointer or within, or was just added there. */
    boolean areAt(String pointer) {
      return Stream.concat(errors.keySet().stream(), Stream.of(added))
          .anyMatch(marked -> marked.equals(pointer) || marked.startsWith(pointer + "/"));
    }
  }

  /** Makes the fields. */
  private record Making(Marks marks, EntryWords words) {
    private List<FieldView> all(List<EntryField> fields, JsonObject at, String pointer) {
      List<FieldView> views = new ArrayList<>();
      for (EntryField field : fields) {
        views.add(one(field, at.get(field.name()), pointer + "/" + field.name()));
      }
      return views;
    }

    private FieldView one(EntryField field, @Nullable JsonValue value, String pointer) {
      Say say = words.say();
      List<FieldView> members = List.of();
      List<Row> rows = new ArrayList<>();
      if (field.shape() == EntryField.Shape.GROUP) {
        members = all(field.members(), object(value), pointer);
      } else if (field.shape() == EntryField.Shape.ROWS && value instanceof JsonArray array) {
        for (int i = 0; i < array.items().size(); i++) {
          rows.add(row(field, object(array.items().get(i)), pointer + "/" + i, i + 1));
        }
      }
      return new FieldView(
          pointer,
          say.field(field.label()),
          Hints.of(field, say),
          field.shape().name().toLowerCase(Locale.ROOT),
          text(value),
          new FieldBrief(words).of(field, value),
          options(field, value, say),
          members,
          rows,
          marks.errors().get(pointer),
          field.isRequired(),
          marks.areAt(pointer),
          marks.fixed().contains(pointer.substring(1)),
          field.isReference());
    }

    private Say say() {
      return words.say();
    }

    private Row row(EntryField field, JsonObject row, String pointer, int number) {
      return new Row(
          pointer,
          say().of("desk.row." + field.name(), number),
          all(field.members(), row, pointer),
          new FieldBrief(words).ofRow(field.members(), row),
          marks.areAt(pointer));
    }

    private static JsonObject object(@Nullable JsonValue value) {
      return value instanceof JsonObject object ? object : new JsonObject(Map.of(), 0);
    }
  }

  private static String text(@Nullable JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonText(String text, int _) -> text;
      case JsonNumber number -> number.text();
      case JsonBoolean(boolean truth, int _) -> truth ? "yes" : "no";
      case JsonArray(List<JsonValue> items, int _) ->
          items.stream().map(FieldView::text).collect(Collectors.joining("\n"));
      default -> JsonWriting.compact(value);
    };
  }

  private static List<Option> options(EntryField field, @Nullable JsonValue value, Say say) {
    List<String> chosen =
        value instanceof JsonArray array
            ? array.items().stream().map(FieldView::text).toList()
            : List.of(text(value));
    return values(field, chosen).stream()
        .map(option ->
            new Option(option, say.field(option.replace('-', ' ')), chosen.contains(option)))
        .toList();
  }

  /** What can be chosen; of several the chosen ones first, so that their order is kept. */
  private static Collection<String> values(EntryField field, List<String> chosen) {
    return switch (field.shape()) {
      case YES_OR_NO -> List.of("yes", "no");
      case CHOICES -> {
        Set<String> values = new LinkedHashSet<>(chosen);
        values.removeIf(String::isEmpty);
        values.addAll(field.options());
        yield values;
      }
      default -> field.options();
    };
  }
}
