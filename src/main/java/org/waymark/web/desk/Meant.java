package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.place.Countries;
import org.waymark.say.Languages;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;

/**
 * What people type in an entry's form, as the catalogue writes it: a topic, a skill or an entry by
 * its name, a country or a language by its name, a code in any case, a currency in small letters, a
 * day in words. Names count in the form's language and in English, in any case, with spaces or
 * hyphens. What is none of these, or could be several, stays as it was typed. Immutable.
 *
 * @param catalog where names come from
 * @param say the form's language
 */
record Meant(Catalog catalog, Say say) {
  private static final int LONGEST = 80;
  private static final Set<String> ORGANIZATIONS = Set.of("organization", "publisher", "parent");

  /** A draft with what was meant in place of what was typed. */
  JsonObject in(JsonObject draft) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    draft.members().forEach((name, value) -> members.put(name, value(name, value)));
    return new JsonObject(members, draft.line());
  }

  private JsonValue value(String name, JsonValue value) {
    return switch (value) {
      case JsonObject object -> in(object);
      case JsonArray(List<JsonValue> items, int _) ->
          JsonArray.of(items.stream().map(item -> value(name, item)).toList());
      case JsonText(String text, int line) -> new JsonText(text(name, text), line);
      default -> value;
    };
  }

  private String text(String name, String typed) {
    Vocabularies words = catalog.vocabularies();
    if (name.equals("topics")) {
      return term(typed, words.topics().keySet(), id -> topic(id, say), id -> topic(id, english()));
    }
    if (name.equals("skill")) {
      return term(
          typed,
          words.skills().keySet(),
          id -> say.skill(id, words),
          id -> english().skill(id, words));
    }
    if (EntryWords.isCountry(name)) {
      return Countries.find(typed).or(() -> Languages.findCountry(typed)).orElse(typed);
    }
    if (name.equals("currency")) {
      String code = typed.toUpperCase(Locale.ROOT);
      return Codes.isCurrency(code) ? code : typed;
    }
    if (EntryWords.isDate(name)) {
      return say.readDate(typed)
          .or(() -> english().readDate(typed))
          .map(PartialDate::toString)
          .orElse(typed);
    }
    if (name.equals("languages")) {
      return language(typed);
    }
    return EntryWords.isReference(name) ? entry(name, typed) : typed;
  }

  private static String language(String typed) {
    return Codes.isLanguage(typed) ? typed : Languages.findLanguage(typed).orElse(typed);
  }

  private static Say english() {
    return Say.english();
  }

  private String topic(String id, Say in) {
    Vocabularies.Topic topic = catalog.vocabularies().topics().get(id);
    return topic == null ? id : in.topic(topic);
  }

  private static String term(
      String typed, Collection<String> ids, UnaryOperator<String> name, UnaryOperator<String> too) {
    String wanted = Codes.idOf(typed, LONGEST);
    return ids.contains(typed)
        ? typed
        : only(
            typed,
            ids.stream()
                .filter(id ->
                    Stream.of(id, name.apply(id), too.apply(id))
                        .anyMatch(one -> Codes.idOf(one, LONGEST).equals(wanted)))
                .toList());
  }

  private String entry(String field, String typed) {
    if (catalog.findEntry(typed).isPresent()) {
      return typed;
    }
    String wanted = Codes.idOf(typed, LONGEST);
    List<String> found = new ArrayList<>();
    for (Entry entry : catalog.entries()) {
      boolean isOfType = !ORGANIZATIONS.contains(field) || entry.type() == EntryType.ORGANIZATION;
      if (isOfType && !wanted.isEmpty() && isCalled(entry, wanted)) {
        found.add(entry.id());
      }
    }
    return only(typed, found);
  }

  private static boolean isCalled(Entry entry, String wanted) {
    return Stream.concat(Stream.of(entry.id(), entry.name()), entry.facts().aliases().stream())
        .anyMatch(name -> Codes.idOf(name, LONGEST).equals(wanted));
  }

  private static String only(String typed, List<String> found) {
    return found.size() == 1 ? found.getFirst() : typed;
  }
}
