package org.waymark.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Term;
import org.waymark.catalog.Vocabularies;

/**
 * The members of one object, read one by one by name. Each method that finds something wrong adds a
 * problem and returns a stand-in, so that reading goes on and every problem is found; whoever reads
 * throws the result away when there are problems. {@link #end} reports the members that nobody
 * asked for.
 */
final class Fields {
  private static final int LISTED = 24;

  private final JsonObject object;
  private final String pointer;
  private final Problems problems;
  private final boolean nullIsAbsent;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * The members of an object.
   *
   * @param nullIsAbsent whether null stands for an absent member, or is a problem
   */
  Fields(JsonObject object, String pointer, Problems problems, boolean nullIsAbsent) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
    this.nullIsAbsent = nullIsAbsent;
  }

  /** The members of a value; of an empty object, with a problem, where it is none. */
  static Fields of(JsonValue value, String pointer, Problems problems, boolean nullIsAbsent) {
    if (value instanceof JsonObject object) {
      return new Fields(object, pointer, problems, nullIsAbsent);
    }
    problems.add(value.line(), pointer, value.described() + " stands here", "an object");
    return new Fields(new JsonObject(Map.of(), value.line()), pointer, problems, nullIsAbsent);
  }

  String pointer() {
    return pointer;
  }

  /** Adds a problem about a member, at its line. */
  void problem(String name, String message, String expected) {
    JsonValue value = object.get(name);
    int line = value == null ? object.line() : value.line();
    problems.add(line, Problems.below(pointer, name), message, expected);
  }

  /** Adds a problem about an item of a list member, at its line. */
  void itemProblem(String name, int index, String message, String expected) {
    int line = object.line();
    if (object.get(name) instanceof JsonArray array && index < array.items().size()) {
      line = array.items().get(index).line();
    }
    String at = Problems.below(pointer, name) + '/' + index;
    problems.add(line, at, message, expected);
  }

  /** Whether a member is there at all, with whatever value. */
  boolean has(String name) {
    return object.get(name) != null;
  }

  /** Whether a member is there and is not null. */
  boolean isGiven(String name) {
    return has(name) && !(object.get(name) instanceof JsonNull);
  }

  /** Whether the object has no member at all. */
  boolean isEmpty() {
    return object.members().isEmpty();
  }

  private @Nullable JsonValue find(String name) {
    asked.add(name);
    JsonValue value = object.get(name);
    if (value instanceof JsonNull) {
      if (!nullIsAbsent) {
        problem(name, "null stands here", "a value, or no such field");
      }
      return null;
    }
    return value;
  }

  private void missing(String name, String expected) {
    JsonValue value = object.get(name);
    boolean reported = value instanceof JsonNull && !nullIsAbsent;
    if (!reported && (value == null || value instanceof JsonNull)) {
      problem(name, "'" + name + "' is missing", expected);
    }
  }

  private void wrong(String name, JsonValue value, String expected) {
    problem(name, value.described() + " stands here", expected);
  }

  /** A member of any kind; null where it is absent. */
  @Nullable JsonValue valueOrNull(String name) {
    return find(name);
  }

  @Nullable String textOrNull(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonText(String text, int _) && !text.isBlank()) {
      return text;
    }
    wrong(name, value, "a text");
    return null;
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      missing(name, "a text");
      return "";
    }
    return text;
  }

  @Nullable Double numberOrNull(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      return number.value();
    }
    wrong(name, value, "a number");
    return null;
  }

  double number(String name) {
    Double number = numberOrNull(name);
    if (number == null) {
      missing(name, "a number");
      return 0;
    }
    return number;
  }

  @Nullable Integer integerOrNull(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    Integer integer = asInteger(value);
    if (integer == null) {
      wrong(name, value, "a whole number");
    }
    return integer;
  }

  private static @Nullable Integer asInteger(JsonValue value) {
    return value instanceof JsonNumber number
            && number.isInteger()
            && Math.abs(number.value()) <= Integer.MAX_VALUE
        ? Integer.valueOf((int) number.value())
        : null;
  }

  int integer(String name) {
    Integer integer = integerOrNull(name);
    if (integer == null) {
      missing(name, "a whole number");
      return 0;
    }
    return integer;
  }

  @Nullable Boolean flagOrNull(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonBoolean(boolean truth, int _)) {
      return truth;
    }
    wrong(name, value, "true or false");
    return null;
  }

  boolean flag(String name, boolean whenAbsent) {
    Boolean flag = flagOrNull(name);
    return flag == null ? whenAbsent : flag;
  }

  boolean flag(String name) {
    Boolean flag = flagOrNull(name);
    if (flag == null) {
      missing(name, "true or false");
      return false;
    }
    return flag;
  }

  @Nullable PartialDate dateOrNull(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      return PartialDate.parse(text);
    } catch (DateTimeException bad) {
      problem(name, reason(text, bad), "a date of the calendar: YYYY-MM-DD, YYYY-MM or YYYY");
      return null;
    }
  }

  @Nullable LocalDate dayOrNull(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      PartialDate date = PartialDate.parse(text);
      if (date.isExact()) {
        return date.earliest();
      }
      problem(name, "'" + text + "' names no day", "a day: YYYY-MM-DD");
    } catch (DateTimeException bad) {
      problem(name, reason(text, bad), "a day of the calendar: YYYY-MM-DD");
    }
    return null;
  }

  private static String reason(String text, DateTimeException bad) {
    String message = bad.getMessage();
    return message != null && message.contains(text)
        ? message
        : "'" + text + "' is no date" + (message == null ? "" : ": " + message);
  }

  <T extends Enum<T> & Term> @Nullable T termOrNull(Class<T> vocabulary, String name) {
    return choiceOrNull(name, Arrays.asList(vocabulary.getEnumConstants()), Term::id);
  }

  /** The one of several values whose id the member is. */
  <T> @Nullable T choiceOrNull(String name, List<T> values, Function<T, String> id) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    Optional<T> chosen = values.stream().filter(value -> id.apply(value).equals(text)).findFirst();
    if (chosen.isEmpty()) {
      List<String> ids = values.stream().map(id).toList();
      problem(name, "'" + text + "' is not known here", choices(text, ids));
    }
    return chosen.orElse(null);
  }

  <T extends Enum<T> & Term> T term(Class<T> vocabulary, String name) {
    T term = termOrNull(vocabulary, name);
    if (term == null) {
      missing(name, choices("", ids(vocabulary)));
      return vocabulary.getEnumConstants()[0];
    }
    return term;
  }

  static <T extends Enum<T> & Term> List<String> ids(Class<T> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Term::id).toList();
  }

  /** What would be right: the nearest of the known, or all where they are few. */
  static String choices(String unknown, Collection<String> known) {
    String nearest = unknown.isEmpty() ? null : Vocabularies.nearest(unknown, known);
    if (known.size() > LISTED) {
      return nearest == null ? "a known one" : "a known one, perhaps '" + nearest + "'";
    }
    String all = known.stream().collect(Collectors.joining(", "));
    return (nearest == null ? "one" : "'" + nearest + "' perhaps, or another") + " of " + all;
  }

  /** The items of a list; none where the member is absent. */
  private List<JsonValue> items(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonArray(List<JsonValue> items, int _)) {
      return items;
    }
    wrong(name, value, "a list");
    return List.of();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<JsonValue> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonText(String text, int _) && !text.isBlank()) {
        texts.add(text);
      } else {
        itemProblem(name, i, items.get(i).described() + " stands here", "a text");
      }
    }
    return texts;
  }

  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    List<JsonValue> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonNumber number) {
        numbers.add(number.value());
      } else {
        itemProblem(name, i, items.get(i).described() + " stands here", "a number");
      }
    }
    return numbers;
  }

  <T extends Enum<T> & Term> List<T> terms(Class<T> vocabulary, String name) {
    List<T> terms = new ArrayList<>();
    List<String> texts = texts(name);
    for (int i = 0; i < texts.size(); i++) {
      Optional<T> term = Term.find(vocabulary, texts.get(i));
      if (term.isPresent()) {
        terms.add(term.get());
      } else {
        String expected = choices(texts.get(i), ids(vocabulary));
        itemProblem(name, i, "'" + texts.get(i) + "' is not known here", expected);
      }
    }
    return terms;
  }

  /** The objects of a list, each as {@code form} reads it. */
  <T> List<T> objects(String name, Function<Fields, T> form) {
    List<T> read = new ArrayList<>();
    List<JsonValue> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      String at = Problems.below(pointer, name) + '/' + i;
      Fields fields = of(items.get(i), at, problems, nullIsAbsent);
      if (items.get(i) instanceof JsonObject) {
        read.add(form.apply(fields));
        fields.end();
      }
    }
    return read;
  }

  /** An object member as {@code form} reads it; null where it is absent or no object. */
  <T> @Nullable T object(String name, Function<Fields, T> form) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    Fields fields = of(value, Problems.below(pointer, name), problems, nullIsAbsent);
    if (!(value instanceof JsonObject)) {
      return null;
    }
    T read = form.apply(fields);
    fields.end();
    return read;
  }

  /** An object member that must be there; the stand-in where it is not. */
  <T> T object(String name, T standIn, Function<Fields, T> form) {
    T read = object(name, form);
    if (read == null) {
      missing(name, "an object");
      return standIn;
    }
    return read;
  }

  /** The members of an object member, in their order, each as {@code form} reads it by name. */
  <T> Map<String, T> map(String name, BiFunction<Fields, String, T> form) {
    Map<String, T> read = new LinkedHashMap<>();
    JsonValue value = find(name);
    if (value instanceof JsonObject(Map<String, JsonValue> members, int _)) {
      Fields fields = of(value, Problems.below(pointer, name), problems, nullIsAbsent);
      members.keySet().forEach(key -> read.put(key, form.apply(fields, key)));
    } else if (value != null) {
      wrong(name, value, "an object");
    }
    return read;
  }

  /** Reports the members that were not asked for, each with the nearest known name. */
  void end() {
    object
        .members()
        .forEach((name, value) -> {
          if (!asked.contains(name)) {
            String at = Problems.below(pointer, name);
            String expected = choices(name, asked);
            problems.add(value.line(), at, "there is no field '" + name + "'", expected);
          }
        });
  }
}
