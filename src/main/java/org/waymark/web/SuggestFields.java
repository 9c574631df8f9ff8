package org.waymark.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
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
          new Field("/status", "status", Shape.TEXT));

  private static final List<Field> PROGRAM =
      List.of(
          new Field("/rounds", "rounds", Shape.WORDS),
          new Field("/modes", "modes", Shape.WORDS),
          new Field("/weeks", "weeks", Shape.NUMBER),
          new Field("/hoursPerWeek", "hours-per-week", Shape.NUMBER),
          new Field("/cadence", "cadence", Shape.TEXT),
          new Field("/funding", "funding", Shape.WORDS),
          new Field("/eligibility", "eligibility", Shape.WORDS),
          new Field("/visaSupport", "visa-support", Shape.TEXT),
          new Field("/selective", "selective", Shape.YES_OR_NO),
          new Field("/selectivity", "selectivity", Shape.WORDS),
          new Field("/outcomes", "outcomes", Shape.WORDS),
          new Field("/organization", "organization", Shape.WORDS));

  private static final List<Field> RESOURCE =
      List.of(
          new Field("/authors", "authors", Shape.LIST),
          new Field("/publisher", "publisher", Shape.WORDS),
          new Field("/published", "published", Shape.TEXT),
          new Field("/hours", "hours", Shape.NUMBER),
          new Field("/license", "license", Shape.TEXT),
          new Field("/funding", "cost", Shape.WORDS));

  private static final List<Field> ORGANIZATION =
      List.of(
          new Field("/locations", "locations", Shape.WORDS),
          new Field("/founded", "founded", Shape.TEXT),
          new Field("/size", "size", Shape.TEXT),
          new Field("/contact", "contact", Shape.TEXT),
          new Field("/parent", "parent", Shape.WORDS));

  private static final List<Field> LAST =
      List.of(
          new Field("/prerequisites", "prerequisites", Shape.WORDS),
          new Field("/teaches", "teaches", Shape.WORDS),
          new Field("/topics", "topics", Shape.WORDS),
          new Field("/languages", "languages", Shape.LIST),
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

  /** What was typed for a field as JSON; null where it is to be read as words. */
  static @Nullable JsonValue value(String pointer, String typed) {
    return switch (find(pointer).map(Field::shape).orElse(Shape.WORDS)) {
      case WORDS -> null;
      case TEXT -> new JsonText(typed, 0);
      case NUMBER -> ProfileForm.number(typed);
      case YES_OR_NO ->
          switch (typed.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> new JsonBoolean(true, 0);
            case "no", "false" -> new JsonBoolean(false, 0);
            default -> new JsonText(typed, 0);
          };
      case LIST ->
          JsonArray.ofTexts(
              Arrays.stream(typed.split("[,;\\n]"))
                  .map(String::strip)
                  .filter(part -> !part.isEmpty())
                  .toList());
    };
  }
}
