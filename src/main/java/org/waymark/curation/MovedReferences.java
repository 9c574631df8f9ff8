package org.waymark.curation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.json.VocabulariesJson;
import org.waymark.json.VocabulariesJson.Part;

/** References to one entry that shall lead to another. */
final class MovedReferences {
  /** The fields of entries that hold ids of entries. */
  static final Set<String> OF_ENTRIES =
      Set.of(
          "succeededBy",
          "partOf",
          "organization",
          "leadsTo",
          "uses",
          "usesPart",
          "publisher",
          "worksThrough",
          "parent",
          "runs");

  /** The same of vocabularies. */
  private static final Set<String> OF_VOCABULARIES = Set.of("signposts");

  private final String from;
  private final String to;

  MovedReferences(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /**
   * An entry whose references lead to the other; each once, and none to itself.
   *
   * @param entry its value
   */
  JsonObject in(JsonObject entry) {
    Map<String, JsonValue> members = new LinkedHashMap<>(entry.members());
    boolean isTarget = entry.get("id") instanceof JsonText id && id.value().equals(to);
    for (String name : OF_ENTRIES) {
      JsonValue value = members.get(name);
      if (value instanceof JsonText text && names(text)) {
        if (isTarget) {
          members.remove(name);
        } else {
          members.put(name, new JsonText(to, 0));
        }
      } else if (value instanceof JsonArray list && list.items().stream().anyMatch(this::names)) {
        members.put(name, moved(list, isTarget));
      }
    }
    return new JsonObject(members, 0);
  }

  private boolean names(JsonValue value) {
    return value instanceof JsonText text && text.value().equals(from);
  }

  private JsonArray moved(JsonArray list, boolean leaveOut) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonValue item : list.items()) {
      if (item instanceof JsonText text) {
        ids.add(names(text) ? to : text.value());
      }
    }
    if (leaveOut) {
      ids.remove(to);
    }
    return JsonArray.ofTexts(ids);
  }

  /** The vocabularies with their references moved; equal to what they were where there are none. */
  Vocabularies in(Vocabularies vocabularies) {
    Map<Part, byte[]> texts = VocabulariesJson.canonicalBytes(vocabularies);
    texts.replaceAll((part, text) ->
        JsonWriting.canonical(inVocabulary(JsonParsing.parse(text, part.fileName()).orThrow()))
            .getBytes(StandardCharsets.UTF_8));
    return VocabulariesJson.read(texts, Part::fileName).orThrow();
  }

  private JsonValue inVocabulary(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object
            .members()
            .forEach((name, member) ->
                members.put(
                    name,
                    OF_VOCABULARIES.contains(name) && member instanceof JsonArray list
                        ? moved(list, false)
                        : inVocabulary(member)));
        yield new JsonObject(members, object.line());
      }
      case JsonArray array -> {
        List<JsonValue> items = new ArrayList<>();
        array.items().forEach(item -> items.add(inVocabulary(item)));
        yield new JsonArray(items, array.line());
      }
      default -> value;
    };
  }
}
