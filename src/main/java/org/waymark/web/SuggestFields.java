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
import org.waymark.json.JsonNull;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

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

  /** A field: what people call it, and how its value is typed. */
  record Field(String pointer, String label, Shape shape) {}

  private static final List<Field> COMMON =
      List.of(
          new Field("/name", "Name", Shape.TEXT),
          new Field("/aliases", "Other and former names", Shape.LIST),
          new Field("/url", "Address of its page", Shape.TEXT),
          new Field("/summary", "Summary", Shape.TEXT),
          new Field("/status", "Whether it runs", Shape.TEXT));

  private static final List<Field> PROGRAM =
      List.of(
          new Field("/rounds", "Deadlines and dates", Shape.WORDS),
          new Field("/modes", "How and where", Shape.WORDS),
          new Field("/weeks", "Length in weeks", Shape.NUMBER),
          new Field("/hoursPerWeek", "Hours a week", Shape.NUMBER),
          new Field("/cadence", "How often it runs", Shape.TEXT),
          new Field("/funding", "Cost, pay and grants", Shape.WORDS),
          new Field("/eligibility", "Who may apply", Shape.WORDS),
          new Field("/visaSupport", "Help with a visa (yes or no)", Shape.TEXT),
          new Field("/selective", "Whether one must be admitted", Shape.YES_OR_NO),
          new Field("/selectivity", "How many get in", Shape.WORDS),
          new Field("/outcomes", "What came of it", Shape.WORDS),
          new Field("/organization", "Who runs it", Shape.WORDS));

  private static final List<Field> RESOURCE =
      List.of(
          new Field("/authors", "Authors", Shape.LIST),
          new Field("/publisher", "Publisher", Shape.WORDS),
          new Field("/published", "When it was published", Shape.TEXT),
          new Field("/hours", "Hours it takes", Shape.NUMBER),
          new Field("/license", "Licence", Shape.TEXT),
          new Field("/funding", "Cost", Shape.WORDS));

  private static final List<Field> ORGANIZATION =
      List.of(
          new Field("/locations", "Where it is", Shape.WORDS),
          new Field("/founded", "When it was founded", Shape.TEXT),
          new Field("/size", "Size", Shape.TEXT),
          new Field("/contact", "Public contact page", Shape.TEXT),
          new Field("/parent", "What it belongs to", Shape.WORDS));

  private static final List<Field> LAST =
      List.of(
          new Field("/prerequisites", "What it asks for", Shape.WORDS),
          new Field("/teaches", "What it teaches", Shape.WORDS),
          new Field("/topics", "Topics", Shape.WORDS),
          new Field("/languages", "Languages, as codes such as en", Shape.LIST),
          new Field("/note", "Note", Shape.TEXT));

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

  /** What people call a field; its pointer where they have no word for it. */
  public static String label(String pointer) {
    return find(pointer).map(Field::label).orElse(pointer);
  }

  /** The fields of an entry to choose from, each with what stands there now. */
  static List<FormView.Choosable> choices(Entry entry, String chosen) {
    JsonObject held = EntryJson.value(entry);
    List<FormView.Choosable> choices = new ArrayList<>();
    for (Field field : of(entry)) {
      JsonValue value = held.get(field.pointer().substring(1));
      String now = value == null ? "not stated" : "now: " + cut(text(value));
      choices.add(
          new FormView.Choosable(
              field.pointer(),
              field.label() + " (" + now + ")",
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

  /** A value's compact JSON in words. */
  public static String inWords(@Nullable String json) {
    return json == null ? "not stated" : text(JsonParsing.parse(json, null).orThrow());
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonText(String text, int _) -> text;
      case JsonNumber number -> number.text();
      case JsonBoolean(boolean truth, int _) -> truth ? "yes" : "no";
      case JsonArray(List<JsonValue> items, int _) ->
          items.stream().anyMatch(JsonObject.class::isInstance)
              ? items.size() + (items.size() == 1 ? " item" : " items")
              : items.stream().map(SuggestFields::text).collect(Collectors.joining(", "));
      case JsonObject(var members, int _) ->
          members.entrySet().stream()
              .map(member -> member.getKey() + " " + text(member.getValue()))
              .collect(Collectors.joining(", "));
      case JsonNull _ -> "nothing";
    };
  }
}
