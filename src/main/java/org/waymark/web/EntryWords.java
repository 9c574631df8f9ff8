package org.waymark.web;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.EntryField;
import org.waymark.json.EntrySchema;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonNull;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.say.Say;

/**
 * What fields of entries hold, in words: what an id refers to by its name, a term as people say it,
 * a date as the language writes it. What was typed and is none of these stays as it is. Immutable.
 *
 * @param catalog where names come from
 */
public record EntryWords(Catalog catalog, Say say) {
  private static final Set<String> DATES =
      Set.of("opens", "deadline", "starts", "ends", "asOf", "published", "founded", "verifiedAt");

  private static final Set<String> COUNTRIES =
      Set.of("country", "countries", "citizenship", "workAuthorization");

  /** Names of the fields whose values are chosen, and of those that ids of entries stand in. */
  private record Names(Set<String> chosen, Set<String> references) {
    private static final Names ALL = read();

    private static Names read() {
      Names names = new Names(new HashSet<>(), new HashSet<>());
      EntrySchema schema = EntrySchema.load();
      for (EntryType type : EntryType.values()) {
        names.add(schema.fields(type));
      }
      return names;
    }

    private void add(List<EntryField> fields) {
      for (EntryField field : fields) {
        if (!field.options().isEmpty()) {
          chosen.add(field.name());
        }
        if (field.isReference()) {
          references.add(field.name());
        }
        add(field.members());
      }
    }
  }

  /** Those of what is live now. */
  public static EntryWords now(Live live, Say say) {
    try (Snapshot snapshot = live.acquire()) {
      return new EntryWords(snapshot.catalog(), say);
    }
  }

  /**
   * The value of a field; of several things only how many they are.
   *
   * @param pointer of the field
   * @param json the value's compact JSON; null where nothing is stated
   */
  public String brief(String pointer, @Nullable String json) {
    return json == null
        ? say.of("suggest.not-stated")
        : brief(name(pointer), JsonParsing.parse(json, null).orThrow());
  }

  /** The same with all that each of several things says, each on a line of its own. */
  public String full(String pointer, @Nullable String json) {
    return json == null
        ? say.of("suggest.not-stated")
        : full(name(pointer), JsonParsing.parse(json, null).orThrow(), "\n");
  }

  /** The field's own name, the last of its pointer that is no number. */
  private static String name(String pointer) {
    return Arrays.stream(pointer.split("/"))
        .filter(part -> !part.matches("\\d*"))
        .reduce("", (_, last) -> last);
  }

  private String full(String name, JsonValue value, String between) {
    return switch (value) {
      case JsonArray(List<JsonValue> items, int _) ->
          items.stream()
              .map(item -> full(name, item, "; "))
              .collect(Collectors.joining(hasObjects(items) ? between : ", "));
      case JsonObject(var members, int _) ->
          members.entrySet().stream()
              .map(member -> member(member.getKey(), member.getValue()))
              .collect(Collectors.joining(", "));
      default -> brief(name, value);
    };
  }

  /** A field of several with its label; an address says what it is by itself. */
  private String member(String name, JsonValue value) {
    String full = full(name, value, "; ");
    if (name.equals("url")) {
      return full;
    }
    boolean isNested = value instanceof JsonObject || value instanceof JsonArray;
    return label(name) + " " + (isNested ? "(" + full + ")" : full);
  }

  private static boolean hasObjects(List<JsonValue> items) {
    return items.stream().anyMatch(JsonObject.class::isInstance);
  }

  /** Whether dates stand in fields of a name. */
  public static boolean isDate(String name) {
    return DATES.contains(name);
  }

  /** Whether codes of countries stand in fields of a name. */
  public static boolean isCountry(String name) {
    return COUNTRIES.contains(name);
  }

  /** Whether ids of entries stand in fields of a name. */
  public static boolean isReference(String name) {
    return Names.ALL.references.contains(name);
  }

  /** A field's name in words, within a text. */
  public String label(String name) {
    return label(name, say);
  }

  static String label(String name, Say say) {
    String label = say.field(EntryField.label(name));
    return name.equals("url")
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /**
   * The value of a field; of several things only how many they are.
   *
   * @param name the field's own
   */
  public String brief(String name, JsonValue value) {
    return switch (value) {
      case JsonText(String text, int _) -> text(name, text);
      case JsonNumber number -> number.text();
      case JsonBoolean(boolean truth, int _) -> say.of(truth ? "suggest.yes" : "suggest.no");
      case JsonArray(List<JsonValue> items, int _) ->
          hasObjects(items)
              ? say.of("suggest.items", items.size())
              : items.stream().map(item -> brief(name, item)).collect(Collectors.joining(", "));
      case JsonObject(var members, int _) ->
          members.entrySet().stream()
              .map(member ->
                  label(member.getKey()) + " " + brief(member.getKey(), member.getValue()))
              .collect(Collectors.joining(", "));
      case JsonNull _ -> say.of("suggest.nothing");
    };
  }

  private String text(String name, String text) {
    Vocabularies words = catalog.vocabularies();
    if (name.equals("skill")) {
      return say.skill(text, words);
    }
    if (name.equals("topics")) {
      Vocabularies.Topic topic = words.topics().get(text);
      return topic == null ? text : say.topic(topic);
    }
    if (name.equals("languages")) {
      return say.language(text);
    }
    if (name.equals("supports") || name.equals("differs")) {
      return label(text);
    }
    if (COUNTRIES.contains(name)) {
      return say.country(text);
    }
    if (DATES.contains(name)) {
      return date(text);
    }
    if (Names.ALL.references.contains(name)) {
      return catalog.nameOf(text);
    }
    return Names.ALL.chosen.contains(name) ? say.field(text.replace('-', ' ')) : text;
  }

  private String date(String text) {
    try {
      return say.date(PartialDate.parse(text));
    } catch (DateTimeException _) {
      return text;
    }
  }
}
