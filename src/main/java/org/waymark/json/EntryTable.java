package org.waymark.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;

/**
 * Entries as a table to be edited and read again. A column is a field by its name, or a member of
 * one by its way ({@code funding.cost.amount}). A cell of texts holds them parted by semicolons;
 * what has members itself, such as rounds, stands in its cell as JSON, and so do texts that hold a
 * semicolon. An empty cell says that nothing is stated; a column that is left out says nothing.
 */
public final class EntryTable {
  private static final List<String> ALWAYS = List.of("id", "type");

  private final Map<String, EntryField> columns = new LinkedHashMap<>();

  private EntryTable(EntrySchema schema) {
    for (EntryType type : EntryType.values()) {
      add("", schema.fields(type));
    }
  }

  private void add(String before, List<EntryField> members) {
    for (EntryField field : members) {
      String name = before + field.name();
      EntryField known = columns.putIfAbsent(name, field);
      if (known != null && known.shape() != field.shape()) {
        throw new IllegalStateException(name + " is of several shapes");
      }
      if (field.shape() == EntryField.Shape.GROUP) {
        add(name + ".", field.members());
      }
    }
  }

  /** The table of a schema. */
  public static EntryTable of(EntrySchema schema) {
    return new EntryTable(schema);
  }

  /** The columns that tables are written with, but for id and type, in the schema's order. */
  public List<String> columns() {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().shape() != EntryField.Shape.GROUP)
        .map(Map.Entry::getKey)
        .filter(name -> !ALWAYS.contains(name))
        .toList();
  }

  /** The columns in which any of some entries states something, but for id and type. */
  public List<String> columnsOf(Collection<Entry> entries) {
    List<JsonObject> values = entries.stream().map(EntryJson::value).toList();
    return columns().stream()
        .filter(column -> values.stream().anyMatch(value -> at(value, column) != null))
        .toList();
  }

  /** A table with a line of names first; ids and types stand in its first columns. */
  public String write(Collection<Entry> entries, Collection<String> chosen) {
    List<String> names = Stream.concat(ALWAYS.stream(), chosen.stream()).distinct().toList();
    StringBuilder out = new StringBuilder(Csv.line(names));
    for (Entry entry : entries) {
      JsonObject value = EntryJson.value(entry);
      out.append(Csv.line(names.stream().map(name -> cell(at(value, name))).toList()));
    }
    return out.toString();
  }

  private static @Nullable JsonValue at(JsonObject entry, String column) {
    JsonValue at = entry;
    for (String name : column.split("\\.")) {
      at = at instanceof JsonObject object ? object.get(name) : null;
    }
    return at;
  }

  private static String cell(@Nullable JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonText text -> text.value();
      case JsonBoolean yes -> yes.value() ? "yes" : "no";
      case JsonArray list when isOfPlainTexts(list) -> joined(list);
      case JsonNumber _, JsonNull _, JsonArray _, JsonObject _ -> JsonWriting.compact(value);
    };
  }

  private static boolean isOfPlainTexts(JsonArray list) {
    return !list.items().isEmpty()
        && list.items().stream()
            .allMatch(item ->
                item instanceof JsonText text
                    && !text.value().contains(";")
                    && !text.value().startsWith("["));
  }

  private static String joined(JsonArray list) {
    return String.join(
        Csv.SEPARATOR, list.items().stream().map(item -> ((JsonText) item).value()).toList());
  }

  /** What a table's rows say of entries, or what is wrong with it, by row and column. */
  public Parsed<List<EntryPatch>> read(String text) {
    Parsed<List<Csv.Row>> read = Csv.read(text);
    List<Csv.Row> rows = read.value();
    if (rows == null) {
      return new Parsed<>(null, read.problems());
    }
    if (rows.isEmpty()) {
      return refused(
          List.of(problem(1, "", Message.of("json.nothing"), Message.of("table.names-first"))));
    }
    List<String> names = rows.getFirst().cells();
    List<Problem> problems = new ArrayList<>(headProblems(names));
    List<EntryPatch> patches = new ArrayList<>();
    if (problems.isEmpty()) {
      for (Csv.Row row : rows.subList(1, rows.size())) {
        patches.add(patch(row, names, problems));
      }
    }
    return problems.isEmpty() ? new Parsed<>(patches, List.of()) : refused(problems);
  }

  private static <T> Parsed<T> refused(List<Problem> problems) {
    return new Parsed<>(null, problems);
  }

  private static Problem problem(int row, String column, Message message, Message expected) {
    return new Problem(null, row, pointer(column), message, expected);
  }

  private static String pointer(String column) {
    return column.isEmpty() ? "" : "/" + column.replace('.', '/');
  }

  private List<Problem> headProblems(List<String> names) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> known = new LinkedHashSet<>(ALWAYS);
    known.addAll(columns.keySet());
    for (String name : names) {
      if (!known.contains(name)) {
        String nearest = Vocabularies.nearest(name, List.copyOf(known));
        problems.add(
            problem(
                1,
                "",
                Message.of("table.no-column", name),
                nearest == null
                    ? Message.of("table.a-field")
                    : Message.of("table.perhaps", nearest)));
      }
      if (!seen.add(name)) {
        problems.add(
            problem(1, name, Message.of("table.column-twice"), Message.of("rule.each-once")));
      }
    }
    for (String name : names) {
      if (names.stream().anyMatch(other -> other.startsWith(name + "."))) {
        problems.add(
            problem(1, name, Message.of("table.with-members"), Message.of("table.one-of-both")));
      }
    }
    if (!seen.contains("id")) {
      problems.add(problem(1, "id", Message.of("table.no-ids"), Message.of("table.ids")));
    }
    return problems;
  }

  private EntryPatch patch(Csv.Row row, List<String> names, List<Problem> problems) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    List<String> cells = row.cells();
    if (cells.size() > names.size()) {
      problems.add(
          problem(
              row.number(),
              "",
              Message.of("table.cells", cells.size(), names.size()),
              Message.of("table.cells.right")));
    }
    for (int i = 0; i < names.size(); i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      put(members, names.get(i).split("\\."), 0, value(cell, names.get(i), row, problems));
    }
    members.remove("type", new JsonNull(row.number()));
    return new EntryPatch(row.number(), new JsonObject(members, row.number()));
  }

  private JsonValue value(String cell, String column, Csv.Row row, List<Problem> problems) {
    int line = row.number();
    if (cell.isEmpty()) {
      return new JsonNull(line);
    }
    EntryField field = columns.get(column);
    if (field == null) {
      return new JsonText(cell, line);
    }
    return switch (field.shape()) {
      case TEXT, LONG_TEXT, CHOICE, NUMBER, YES_OR_NO -> field.value(cell, line);
      case LINES, CHOICES -> cell.startsWith("[") ? json(cell, column, row, problems) : list(cell);
      case GROUP, ROWS -> json(cell, column, row, problems);
    };
  }

  private static JsonArray list(String cell) {
    return JsonArray.ofTexts(
        Stream.of(cell.split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList());
  }

  private static JsonValue json(String cell, String column, Csv.Row row, List<Problem> problems) {
    Parsed<JsonValue> read = JsonParsing.parse(cell, null);
    if (read.value() == null) {
      Problem first = read.problems().getFirst();
      problems.add(problem(row.number(), column, first.message(), Message.of("table.json")));
      return new JsonNull(row.number());
    }
    return read.value();
  }

  private static void put(Map<String, JsonValue> members, String[] way, int at, JsonValue value) {
    if (at == way.length - 1) {
      members.put(way[at], value);
      return;
    }
    JsonValue there = members.get(way[at]);
    Map<String, JsonValue> below =
        new LinkedHashMap<>(there instanceof JsonObject object ? object.members() : Map.of());
    put(below, way, at + 1, value);
    members.put(way[at], new JsonObject(below, 0));
  }
}
