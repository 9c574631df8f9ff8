package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Problem;
import org.waymark.catalog.SuggestionKind;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.say.Say;

/**
 * A suggestion as its form holds it: what was typed, kept as it was typed, and what is wrong, by
 * the field's name. Immutable.
 */
public record SuggestForm(Map<String, String> values, Map<String, String> errors) implements Form {
  /** A field that people don't see and leave empty. */
  static final String TRAP = "homepage";

  private static final List<String> NAMES =
      List.of(
          "kind",
          "entry",
          "field",
          "value",
          "name",
          "url",
          "entryKind",
          "summary",
          "source",
          "reason",
          "fromWithin",
          "distinct");

  /** What passes in fields where not everything does. */
  private static final Map<String, String> PASSING =
      Map.of("kind", "outdated", "url", "https://example.org/", "entryKind", "program/course");

  /** Copies. */
  public SuggestForm {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** What was sent; the trap is emptied, so that whoever fell into it can send again. */
  static SuggestForm of(Map<String, List<String>> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = String.join(" ", sent.getOrDefault(name, List.of())).strip();
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    return new SuggestForm(values, Map.of());
  }

  /** The same with what is wrong. */
  SuggestForm with(List<Problem> problems, Say say) {
    Map<String, String> found = new LinkedHashMap<>();
    problems.forEach(
        problem -> found.putIfAbsent(fieldOf(problem.pointer()), sentence(problem, say)));
    return new SuggestForm(values, found);
  }

  @Override
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether it is about an entry that is missing. */
  boolean isMissing() {
    return value("entry").isEmpty();
  }

  /** The fields that are wrong, in the order in which the form asks for them. */
  public List<String> wrong() {
    return NAMES.stream().filter(errors::containsKey).toList();
  }

  /**
   * The same with something that passes in the fields that problems are about, so that what is
   * wrong with the others can be found as well.
   */
  SuggestForm without(List<Problem> problems) {
    Map<String, String> passing = new LinkedHashMap<>(values);
    for (Problem problem : problems) {
      String name = fieldOf(problem.pointer());
      passing.put(name, PASSING.getOrDefault(name, "-"));
    }
    return new SuggestForm(passing, errors);
  }

  /** Whether a problem is about a field that none of others is about. */
  static boolean isElsewhere(Problem problem, List<Problem> others) {
    String field = fieldOf(problem.pointer());
    return others.stream().noneMatch(other -> fieldOf(other.pointer()).equals(field));
  }

  /**
   * The suggestion in the interface's form.
   *
   * @param say the language that its values are typed in
   */
  JsonObject json(Say say) {
    JsonBuilder json = JsonBuilder.sparse();
    if (isMissing()) {
      String[] kind = value("entryKind").split("/", 2);
      json.put("kind", SuggestionKind.MISSING)
          .put("name", orNothing("name"))
          .put("url", orNothing("url"))
          .put("type", kind[0].isEmpty() ? null : kind[0])
          .put("entryKind", kind.length > 1 ? kind[1] : null)
          .put("summary", orNothing("summary"))
          .put("distinct", value("distinct").isEmpty() ? null : Boolean.TRUE);
    } else {
      String typed = value("value");
      JsonValue value = typed.isEmpty() ? null : SuggestFields.value(value("field"), typed, say);
      json.put("kind", orNothing("kind"))
          .put("entry", orNothing("entry"))
          .put("field", orNothing("field"))
          .put("value", value)
          .put("words", value == null ? orNothing("value") : null);
    }
    return json.put("source", orNothing("source"))
        .put("reason", orNothing("reason"))
        .put("fromWithin", value("fromWithin").isEmpty() ? null : Boolean.TRUE)
        .build();
  }

  private @Nullable String orNothing(String name) {
    return values.get(name);
  }

  private static String fieldOf(String pointer) {
    String name = pointer.substring(Math.min(1, pointer.length())).split("/")[0];
    return switch (name) {
      case "words" -> "value";
      case "type" -> "entryKind";
      default -> name;
    };
  }

  private String sentence(Problem problem, Say say) {
    String field = fieldOf(problem.pointer());
    String needed = value(field).isEmpty() ? needed(field, problem, say) : null;
    return needed != null
        ? needed
        : say.of(
            "suggest.wrong", say.capital(say.of(problem.message())), say.of(problem.expected()));
  }

  /** What to say of a field that was left empty; null where the problem says it best. */
  private static @Nullable String needed(String field, Problem problem, Say say) {
    return switch (field) {
      case "kind" -> say.of("suggest.needed.kind");
      case "reason" -> say.of("suggest.needed.reason");
      case "source" -> say.of("suggest.needed.source");
      case "entryKind" -> say.of("suggest.needed.entry-kind");
      case "name", "url", "summary" -> say.of("suggest.needed");
      case "distinct" -> say.of("suggest.needed.distinct", say.capital(say.of(problem.message())));
      default -> null;
    };
  }
}
