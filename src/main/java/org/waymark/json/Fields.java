package org.waymark.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Term;

/**
 * The members of one object, read one by one by name. Each method that finds something wrong adds a
 * problem and returns a stand-in, so that reading goes on and every problem is found; whoever reads
 * throws the result away when there are problems. {@link #end} reports the members that nobody
 * asked for.
 */
final class Fields {
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
    problems.add(value.line(), pointer, Faults.stands(value), Faults.OBJECT);
    return new Fields(new JsonObject(Map.of(), value.line()), pointer, problems, nullIsAbsent);
  }

  String pointer() {
    return pointer;
  }

  /** Adds a problem about a member, at its line. */
  void problem(String name, Message message, Message expected) {
    problems.add(line(name), Problems.below(pointer, name), message, expected);
  }

  private int line(String name) {
    JsonValue value = object.get(name);
    return value == null ? object.line() : value.line();
  }

  /** Adds a problem about an item of a list member, at its line. */
  void itemProblem(String name, int index, Message message, Message expected) {
    problems.add(itemLine(name, index), itemPointer(name, index), message, expected);
  }

  private int itemLine(String name, int index) {
    return object.get(name) instanceof JsonArray array && index < array.items().size()
        ? array.items().get(index).line()
        : object.line();
  }

  private String itemPointer(String name, int index) {
    return Problems.below(pointer, name) + '/' + index;
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
        problem(name, Message.of("json.null"), Message.of("json.a-value"));
      }
      return null;
    }
    return value;
  }

  private void missing(String name, Message expected) {
    JsonValue value = object.get(name);
    boolean reported = value instanceof JsonNull && !nullIsAbsent;
    if (!reported && (value == null || value instanceof JsonNull)) {
      problem(name, Message.of("json.missing", name), expected);
    }
  }

  private void wrong(String name, JsonValue value, Message expected) {
    problem(name, Faults.stands(value), expected);
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
    wrong(name, value, Faults.TEXT);
    return null;
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      missing(name, Faults.TEXT);
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
    wrong(name, value, Faults.NUMBER);
    return null;
  }

  double number(String name) {
    Double number = numberOrNull(name);
    if (number == null) {
      missing(name, Faults.NUMBER);
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
      wrong(name, value, Faults.WHOLE_NUMBER);
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
      missing(name, Faults.WHOLE_NUMBER);
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
    wrong(name, value, Faults.FLAG);
    return null;
  }

  boolean flag(String name, boolean whenAbsent) {
    Boolean flag = flagOrNull(name);
    return flag == null ? whenAbsent : flag;
  }

  boolean flag(String name) {
    Boolean flag = flagOrNull(name);
    if (flag == null) {
      missing(name, Faults.FLAG);
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
    } catch (DateTimeException _) {
      problem(name, Message.of("json.no-date", text), Message.of("json.a-date"));
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
      problem(name, Message.of("json.no-day", text), Message.of("json.a-day"));
    } catch (DateTimeException _) {
      problem(name, Message.of("json.no-date", text), Message.of("json.a-calendar-day"));
    }
    return null;
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
      problem(name, Faults.unknown(text), Faults.oneOf(text, ids));
    }
    return chosen.orElse(null);
  }

  <T extends Enum<T> & Term> T term(Class<T> vocabulary, String name) {
    T term = termOrNull(vocabulary, name);
    if (term == null) {
      missing(name, Faults.oneOf("", ids(vocabulary)));
      return vocabulary.getEnumConstants()[0];
    }
    return term;
  }

  static <T extends Enum<T> & Term> List<String> ids(Class<T> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Term::id).toList();
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
    wrong(name, value, Faults.LIST);
    return List.of();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<JsonValue> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonText(String text, int _) && !text.isBlank()) {
        texts.add(text);
      } else {
        itemProblem(name, i, Faults.stands(items.get(i)), Faults.TEXT);
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
        itemProblem(name, i, Faults.stands(items.get(i)), Faults.NUMBER);
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
        itemProblem(
            name, i, Faults.unknown(texts.get(i)), Faults.oneOf(texts.get(i), ids(vocabulary)));
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
      missing(name, Faults.OBJECT);
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
      wrong(name, value, Faults.OBJECT);
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
            problems.add(
                value.line(), at, Message.of("json.no-field", name), Faults.oneOf(name, asked));
          }
        });
  }
}
