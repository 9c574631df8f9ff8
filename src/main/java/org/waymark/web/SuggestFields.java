package org.waymark.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.say.Say;

/** The fields of entries that people may suggest another value of, in words. */
public final class SuggestFields {
  private static final int LONGEST_SHOWN = 60;

  private SuggestFields() {}

  /** How a value is typed. */
  enum Shape {
    TEXT,
    NUMBER,
    YES_OR_NO,
    /** One of some. */
    CHOICE,
    /** A day, a month or a year. */
    DATE,
    /** Codes of languages. */
    LANGUAGES,
    /** Texts with commas between them. */
    LIST,
    /** Too intricate for one line: said in words, and written by a maintainer. */
    WORDS
  }

  /**
   * A field.
   *
   * @param key of the message that says what people call it
   * @param shape how its value is typed
   */
  record Field(String pointer, String key, Shape shape) {
    private String label(Say say) {
      return say.of("suggest.field." + key);
    }
  }

  private static final List<Field> COMMON =
      List.of(
          new Field("/name", "name", Shape.TEXT),
          new Field("/aliases", "aliases", Shape.LIST),
          new Field("/url", "url", Shape.TEXT),
          new Field("/summary", "summary", Shape.TEXT),
          new Field("/status", "status", Shape.CHOICE));

  private static final List<Field> PROGRAM =
      List.of(
          new Field("/rounds", "rounds", Shape.WORDS),
          new Field("/modes", "modes", Shape.WORDS),
          new Field("/weeks", "weeks", Shape.NUMBER),
          new Field("/hoursPerWeek", "hours-per-week", Shape.NUMBER),
          new Field("/cadence", "cadence", Shape.CHOICE),
          new Field("/funding", "funding", Shape.WORDS),
          new Field("/eligibility", "eligibility", Shape.WORDS),
          new Field("/visaSupport", "visa-support", Shape.CHOICE),
          new Field("/selective", "selective", Shape.YES_OR_NO),
          new Field("/selectivity", "selectivity", Shape.WORDS),
          new Field("/outcomes", "outcomes", Shape.WORDS),
          new Field("/organization", "organization", Shape.WORDS));

  private static final List<Field> RESOURCE =
      List.of(
          new Field("/authors", "authors", Shape.LIST),
          new Field("/publisher", "publisher", Shape.WORDS),
          new Field("/published", "published", Shape.DATE),
          new Field("/hours", "hours", Shape.NUMBER),
          new Field("/license", "license", Shape.TEXT),
          new Field("/funding", "cost", Shape.WORDS));

  private static final List<Field> ORGANIZATION =
      List.of(
          new Field("/locations", "locations", Shape.WORDS),
          new Field("/founded", "founded", Shape.DATE),
          new Field("/size", "size", Shape.TEXT),
          new Field("/contact", "contact", Shape.TEXT),
          new Field("/parent", "parent", Shape.WORDS));

  private static final List<Field> LAST =
      List.of(
          new Field("/prerequisites", "prerequisites", Shape.WORDS),
          new Field("/teaches", "teaches", Shape.WORDS),
          new Field("/topics", "topics", Shape.WORDS),
          new Field("/languages", "languages", Shape.LANGUAGES),
          new Field("/note", "note", Shape.TEXT));

  private static List<Field> of(Entry entry) {
    List<Field> fields = new ArrayList<>(COMMON);
    fields.addAll(
        switch (entry.type()) {
          case PROGRAM -> PROGRAM;
          case RESOURCE -> RESOURCE;
          case ORGANIZATION -> ORGANIZATION;
        });
    fields.addAll(LAST);
    return fields;
  }

  private static Optional<Field> find(String pointer) {
    return Stream.of(COMMON, PROGRAM, RESOURCE, ORGANIZATION, LAST)
        .flatMap(List::stream)
        .filter(field -> field.pointer().equals(pointer))
        .findFirst();
  }

  /** What people call a field, in English; its pointer where they have no word for it. */
  public static String label(String pointer) {
    return label(pointer, Say.english());
  }

  static String label(String pointer, Say say) {
    return find(pointer).map(field -> field.label(say)).orElse(pointer);
  }

  /** What people call a field, in English, else its names' words: {@code funding › stipend}. */
  public static String anyLabel(String pointer) {
    return anyLabel(pointer, Say.english());
  }

  /** The same in a language. */
  public static String anyLabel(String pointer, Say say) {
    return find(pointer)
        .map(field -> field.label(say))
        .orElseGet(() ->
            Arrays.stream(pointer.substring(1).split("/"))
                .map(name -> EntryWords.label(name, say))
                .collect(Collectors.joining(" › ")));
  }

  /** The same of several, one after another. */
  public static String anyLabels(List<String> pointers) {
    return anyLabels(pointers, Say.english());
  }

  /** The same in a language. */
  public static String anyLabels(List<String> pointers, Say say) {
    return pointers.stream()
        .map(pointer -> anyLabel(pointer, say))
        .collect(Collectors.joining(", "));
  }

  /** The fields of an entry to choose from, each with what stands there now. */
  static List<FormView.Choosable> choices(Entry entry, String chosen, EntryWords words) {
    JsonObject held = EntryJson.value(entry);
    Say say = words.say();
    List<FormView.Choosable> choices = new ArrayList<>();
    for (Field field : of(entry)) {
      String name = field.pointer().substring(1);
      JsonValue value = held.get(name);
      String now =
          value == null
              ? say.of("suggest.not-stated")
              : say.of("suggest.now", cut(words.brief(name, value)));
      choices.add(
          new FormView.Choosable(
              field.pointer(),
              say.of("suggest.choice", field.label(say), now),
              "",
              field.pointer().equals(chosen)));
    }
    return choices;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SHOWN
        ? text
        : text.substring(0, LONGEST_SHOWN - 1).strip() + "…";
  }

  /** What can be chosen for a field, in words; none where it is typed. */
  static List<FormView.Choosable> options(String pointer, String typed, Say say) {
    String chosen = option(pointer, typed, say);
    return values(pointer).stream()
        .map(value -> new FormView.Choosable(value, told(value, say), "", value.equals(chosen)))
        .toList();
  }

  private static List<String> values(String pointer) {
    return switch (pointer) {
      case "/status" -> ids(Status.values());
      case "/cadence" -> ids(Cadence.values());
      case "/visaSupport", "/selective" -> List.of("yes", "no");
      default -> List.of();
    };
  }

  private static List<String> ids(Term[] terms) {
    return Arrays.stream(terms).map(Term::id).toList();
  }

  private static String told(String value, Say say) {
    return say.field(value.replace('-', ' '));
  }

  /** The one of a field's fixed values that was typed, by id or in words; null where it is none. */
  private static @Nullable String option(String pointer, String typed, Say say) {
    String wanted = Codes.idOf(typed, LONGEST_SHOWN);
    return values(pointer).stream()
        .filter(value ->
            value.equals(wanted) || Codes.idOf(told(value, say), LONGEST_SHOWN).equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable JsonValue text(@Nullable String text) {
    return text == null ? null : new JsonText(text, 0);
  }

  private static @Nullable JsonValue date(String typed, Say say) {
    try {
      return text(PartialDate.parse(typed).toString());
    } catch (DateTimeException _) {
      return text(say.readDate(typed).map(PartialDate::toString).orElse(null));
    }
  }

  private static Stream<String> parts(String typed) {
    return Arrays.stream(typed.split("[,;\\n]")).map(String::strip).filter(part -> !part.isEmpty());
  }

  /** What was typed for a field as JSON; null where it is to be read as words. */
  static @Nullable JsonValue value(String pointer, String typed, Say say) {
    return switch (find(pointer).map(Field::shape).orElse(Shape.WORDS)) {
      case WORDS -> null;
      case TEXT -> new JsonText(typed, 0);
      case CHOICE -> text(option(pointer, typed, say));
      case DATE -> date(typed, say);
      case NUMBER -> ProfileForm.number(typed) instanceof JsonNumber number ? number : null;
      case YES_OR_NO ->
          switch (option(pointer, typed, say)) {
            case "yes" -> new JsonBoolean(true, 0);
            case "no" -> new JsonBoolean(false, 0);
            case null, default -> null;
          };
      case LANGUAGES ->
          parts(typed).allMatch(Codes::isLanguage)
              ? JsonArray.ofTexts(parts(typed).toList())
              : null;
      case LIST -> JsonArray.ofTexts(parts(typed).toList());
    };
  }
}
