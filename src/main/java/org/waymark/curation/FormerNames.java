package org.waymark.curation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.store.Contents;

/** Names that an entry had, which people go on to look for. */
final class FormerNames {
  private static final String ALIASES = "aliases";

  private FormerNames() {}

  /** An entry as it is to be written; where that renames it, with its former name. */
  static Entry kept(Entry after, Contents held) {
    return held.entries().stream()
        .filter(before -> before.id().equals(after.id()))
        .findFirst()
        .map(before -> kept(before, after))
        .orElse(after);
  }

  /**
   * A renamed entry with its former name among its other names; the same where it kept its name, or
   * only writes it in other letters' case.
   */
  static Entry kept(Entry before, Entry after) {
    return before.name().equalsIgnoreCase(after.name())
        ? after
        : EntryJson.read(with(EntryJson.value(after), List.of(before.name()))).orThrow();
  }

  /** An entry's value with further names beside its own, each once. */
  static JsonObject with(JsonObject entry, Collection<String> further) {
    Set<String> names = new LinkedHashSet<>();
    if (entry.get(ALIASES) instanceof JsonArray aliases) {
      for (JsonValue alias : aliases.items()) {
        if (alias instanceof JsonText text) {
          names.add(text.value());
        }
      }
    }
    names.addAll(further);
    if (entry.get("name") instanceof JsonText name) {
      names.remove(name.value());
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(entry.members());
    members.put(ALIASES, JsonArray.ofTexts(names));
    return new JsonObject(members, 0);
  }
}
