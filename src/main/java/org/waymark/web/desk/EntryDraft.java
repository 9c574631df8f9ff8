package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.json.EntryField;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;

/**
 * An entry as its form holds it, in the catalogue's own form. What was typed and can't be what it
 * should (a word for a number) stands in it as a text, so that nothing typed is lost and reading it
 * says what is wrong. Fields of the form are named by JSON pointers: {@code /rounds/0/deadline}.
 */
final class EntryDraft {
  /** Dates and figures of a round that another round has not. */
  private static final List<String> OF_ONE_ROUND =
      List.of("label", "opens", "deadline", "starts", "ends", "places");

  private EntryDraft() {}

  /**
   * Reads a form; rows that are empty are left out.
   *
   * @param sent values by the fields' names
   */
  static JsonObject read(String type, List<EntryField> fields, Map<String, List<String>> sent) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("type", new JsonText(type, 0));
    members.putAll(members(fields, "", sent));
    return new JsonObject(members, 0);
  }

  private static Map<String, JsonValue> members(
      List<EntryField> fields, String at, Map<String, List<String>> sent) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (EntryField field : fields) {
      JsonValue value = value(field, at + "/" + field.name(), sent);
      if (value != null) {
        members.put(field.name(), value);
      }
    }
    return members;
  }

  private static @Nullable JsonValue value(
      EntryField field, String pointer, Map<String, List<String>> sent) {
    List<String> given = sent.getOrDefault(pointer, List.of());
    String text = given.isEmpty() ? "" : given.getFirst().replace("\r\n", "\n").strip();
    return switch (field.shape()) {
      case TEXT, LONG_TEXT, CHOICE, NUMBER, YES_OR_NO ->
          text.isEmpty() ? null : field.value(text, 0);
      case LINES -> list(text.lines().map(String::strip).filter(s -> !s.isEmpty()).toList(), field);
      case CHOICES -> list(given.stream().filter(s -> !s.isBlank()).toList(), field);
      case GROUP -> {
        Map<String, JsonValue> members = members(field.members(), pointer, sent);
        yield members.isEmpty() ? null : new JsonObject(members, 0);
      }
      case ROWS -> {
        List<JsonValue> rows = new ArrayList<>();
        for (int row : rows(pointer, sent)) {
          Map<String, JsonValue> members = members(field.members(), pointer + "/" + row, sent);
          boolean saysNothing =
              members.entrySet().stream()
                  .allMatch(member -> isEmpty(member.getValue()) || isPreset(pointer, member));
          if (!saysNothing) {
            rows.add(new JsonObject(members, 0));
          }
        }
        yield rows.isEmpty() && !field.isRequired() ? null : JsonArray.of(rows);
      }
    };
  }

  private static boolean isEmpty(JsonValue value) {
    return value instanceof JsonArray list && list.items().isEmpty();
  }

  /** Whether it stands in a row that was just added, before anyone typed. */
  private static boolean isPreset(String pointer, Map.Entry<String, JsonValue> member) {
    return same(empty(pointer).get(member.getKey()), member.getValue());
  }

  /** A row that was just added; the dates of a round are mostly those for taking part. */
  private static JsonObject empty(String pointer) {
    return new JsonObject(
        pointer.equals("/rounds") ? Map.of("role", new JsonText("participant", 0)) : Map.of(), 0);
  }

  private static @Nullable JsonValue list(List<String> texts, EntryField field) {
    return texts.isEmpty() && !field.isRequired() ? null : JsonArray.ofTexts(texts);
  }

  private static Iterable<Integer> rows(String pointer, Map<String, List<String>> sent) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (String name : sent.keySet()) {
      if (name.startsWith(pointer + "/")) {
        String row = name.substring(pointer.length() + 1).replaceFirst("/.*", "");
        if (row.matches("\\d{1,4}")) {
          rows.add(Integer.parseInt(row));
        }
      }
    }
    return rows;
  }

  /** The same with one more row, an empty one; it comes first, as the newest round does. */
  static JsonObject add(JsonObject draft, String pointer) {
    return change(draft, pointer, rows -> rows.addFirst(empty(pointer)));
  }

  /** The same without a row. */
  static JsonObject remove(JsonObject draft, String row) {
    int slash = row.lastIndexOf('/');
    int index = Integer.parseInt(row.substring(slash + 1));
    return change(
        draft,
        row.substring(0, slash),
        rows -> {
          if (index < rows.size()) {
            rows.remove(index);
          }
        });
  }

  /** The same with the newest round once more, without what only that round had. */
  static JsonObject duplicateRound(JsonObject draft) {
    return change(
        draft,
        "/rounds",
        rows -> {
          if (rows.isEmpty() || !(rows.getFirst() instanceof JsonObject round)) {
            rows.addFirst(empty("/rounds"));
          } else {
            Map<String, JsonValue> members = new LinkedHashMap<>(round.members());
            OF_ONE_ROUND.forEach(members::remove);
            rows.addFirst(new JsonObject(members, 0));
          }
        });
  }

  private static JsonObject change(
      JsonObject draft, String pointer, Consumer<List<JsonValue>> change) {
    return (JsonObject) change(draft, List.of(pointer.substring(1).split("/")), change);
  }

  private static JsonValue change(
      @Nullable JsonValue at, List<String> way, Consumer<List<JsonValue>> change) {
    if (way.isEmpty()) {
      List<JsonValue> rows =
          new ArrayList<>(at instanceof JsonArray array ? array.items() : List.of());
      change.accept(rows);
      return JsonArray.of(rows);
    }
    String first = way.getFirst();
    List<String> rest = way.subList(1, way.size());
    if (at instanceof JsonArray array && first.matches("\\d{1,4}")) {
      List<JsonValue> rows = new ArrayList<>(array.items());
      int index = Integer.parseInt(first);
      if (index < rows.size()) {
        rows.set(index, change(rows.get(index), rest, change));
      }
      return JsonArray.of(rows);
    }
    Map<String, JsonValue> members =
        new LinkedHashMap<>(at instanceof JsonObject object ? object.members() : Map.of());
    members.put(first, change(members.get(first), rest, change));
    return new JsonObject(members, 0);
  }

  /**
   * What a person changed, applied to what holds by now: fields that the person left alone are as
   * they are now.
   *
   * @param base what the person began with
   * @param mine what the person made of it
   * @param theirs what holds now
   */
  static JsonObject merge(JsonObject base, JsonObject mine, JsonObject theirs) {
    Map<String, JsonValue> merged = new LinkedHashMap<>(theirs.members());
    for (String name : names(base, mine)) {
      if (!same(base.get(name), mine.get(name))) {
        JsonValue value = mine.get(name);
        if (value == null) {
          merged.remove(name);
        } else {
          merged.put(name, value);
        }
      }
    }
    return new JsonObject(merged, 0);
  }

  /**
   * A draft with another value of a field.
   *
   * @param value null where nothing is to stand there
   */
  static JsonObject with(JsonObject draft, String name, @Nullable JsonValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>(draft.members());
    if (value == null) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
    return new JsonObject(members, 0);
  }

  /** The names of the fields that values hold between them. */
  static Set<String> names(JsonObject... values) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonObject value : values) {
      names.addAll(value.members().keySet());
    }
    return names;
  }

  /** Whether two values say the same; null is for what is not there. */
  static boolean same(@Nullable JsonValue one, @Nullable JsonValue other) {
    String first = one == null ? "" : JsonWriting.compact(one);
    return first.equals(other == null ? "" : JsonWriting.compact(other));
  }
}
