package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param isOpen whether it is shown unfolded: it holds something, or something is wrong in it
 * @param isFixed whether it can't be changed
 * @param isReference whether ids of entries stand in it
 */
public record FieldView(
    String pointer,
    String label,
    String help,
    String shape,
    String value,
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

  /** One of several. */
  public record Row(String pointer, int number, List<FieldView> members) {
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
    public boolean isOpen() {
      return more().stream().anyMatch(FieldView::isOpen);
    }

    private boolean isLead(FieldView member) {
      return !pointer.startsWith("/rounds/")
          || FIRST.contains(member.pointer().substring(pointer.length() + 1));
    }
  }

  /** The same with more help. */
  FieldView withHelp(String more) {
    return with(help + " " + more, isRequired);
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

  /** Whether it is wrong, in the word that {@code aria-invalid} takes. */
  public @Nullable String invalid() {
    return error == null ? null : "true";
  }

  /**
   * The fields with what a draft holds.
   *
   * @param errors what is wrong, by pointers
   * @param fixed names of fields that can't be changed
   */
  static List<FieldView> of(
      List<EntryField> fields,
      JsonObject draft,
      Map<String, String> errors,
      List<String> fixed,
      Say say) {
    return new Making(errors, fixed, say).all(fields, draft, "");
  }

  /**
   * Makes the fields.
   *
   * @param say their labels and help are in its language
   */
  private record Making(Map<String, String> errors, List<String> fixed, Say say) {
    private List<FieldView> all(List<EntryField> fields, JsonObject at, String pointer) {
      List<FieldView> views = new ArrayList<>();
      for (EntryField field : fields) {
        views.add(one(field, at.get(field.name()), pointer + "/" + field.name()));
      }
      return views;
    }

    private FieldView one(EntryField field, @Nullable JsonValue value, String pointer) {
      boolean isWrong =
          errors.keySet().stream()
              .anyMatch(error -> error.equals(pointer) || error.startsWith(pointer + "/"));
      List<FieldView> members = List.of();
      List<Row> rows = new ArrayList<>();
      if (field.shape() == EntryField.Shape.GROUP) {
        members = all(field.members(), object(value), pointer);
      } else if (field.shape() == EntryField.Shape.ROWS && value instanceof JsonArray array) {
        for (int i = 0; i < array.items().size(); i++) {
          String at = pointer + "/" + i;
          rows.add(new Row(at, i + 1, all(field.members(), object(array.items().get(i)), at)));
        }
      }
      return new FieldView(
          pointer,
          say.field(field.label()),
          say.field(field.help()),
          field.shape().name().toLowerCase(Locale.ROOT),
          text(value),
          options(field, value, say),
          members,
          rows,
          errors.get(pointer),
          field.isRequired(),
          value != null || isWrong,
          fixed.contains(pointer.substring(1)),
          field.isReference());
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
