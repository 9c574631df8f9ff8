package org.waymark.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

/**
 * Reads a case's words as an id: of a background from its situation, of a role from its goal. A
 * person who is named in the file is as the file says; of others the first rule whose word occurs
 * holds.
 */
final class CasePeople {
  private record Rule(String word, String id) {}

  private final JsonObject named;
  private final List<Rule> backgrounds;
  private final List<Rule> roles;

  private CasePeople(JsonObject named, List<Rule> backgrounds, List<Rule> roles) {
    this.named = named;
    this.backgrounds = backgrounds;
    this.roles = roles;
  }

  static CasePeople of(JsonObject file) {
    return new CasePeople(
        Texts.object(file.get("people")), rules(file.get("backgrounds")), rules(file.get("roles")));
  }

  private static List<Rule> rules(@Nullable JsonValue value) {
    List<Rule> rules = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        JsonObject rule = Texts.object(item);
        if (rule.get("words") instanceof JsonArray words) {
          for (JsonValue word : words.items()) {
            if (word instanceof JsonText text) {
              rules.add(new Rule(text.value(), Texts.text(rule, "id")));
            }
          }
        }
      }
    }
    return rules;
  }

  /** An id of the backgrounds vocabulary; null where no rule holds. */
  @Nullable String background(String person, String words) {
    return find(person, "background", words, backgrounds);
  }

  /** An id of the roles vocabulary; null where no rule holds. */
  @Nullable String role(String person, String track, String words) {
    return find(person, "role", track + ": " + words, roles);
  }

  private @Nullable String find(String person, String field, String words, List<Rule> rules) {
    String said = Texts.text(Texts.object(named.get(person)), field);
    if (!said.isEmpty()) {
      return said;
    }
    String low = words.toLowerCase(Locale.ROOT);
    return rules.stream()
        .filter(rule -> low.contains(rule.word))
        .map(Rule::id)
        .findFirst()
        .orElse(null);
  }
}
