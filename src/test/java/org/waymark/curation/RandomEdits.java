package org.waymark.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.store.Change;

/**
 * Random edits that a curator could make: each leaves the catalogue valid. An edit takes a field
 * over from another entry, drops one, writes odd text, adds an entry or removes one.
 */
final class RandomEdits {
  private static final String LETTERS = "aZ9 .,;:'\"\\/<>&é漢🙂\u00a0–%{}[]";

  private final Random random;
  private final Vocabularies vocabularies;
  private final Map<String, Entry> live = new TreeMap<>();
  private final Map<String, Long> versions = new TreeMap<>();
  private int made;

  RandomEdits(long seed, Vocabularies vocabularies, List<Entry> entries) {
    this.random = new Random(seed);
    this.vocabularies = vocabularies;
    entries.forEach(entry -> {
      live.put(entry.id(), entry);
      versions.put(entry.id(), 1L);
    });
  }

  /** The next edit. */
  Change next() {
    while (true) {
      Change change = change();
      if (change != null
          && CatalogValidator.check(vocabularies, Outcome.of(live.values(), List.of(change)))
              .isEmpty()) {
        versions.merge(change.id(), 1L, Long::sum);
        switch (change) {
          case Change.Put put -> live.put(put.id(), put.entry());
          case Change.Delete delete -> live.remove(delete.id());
          case Change.Merge merge -> live.remove(merge.id());
        }
        made++;
        return change;
      }
    }
  }

  private @Nullable Change change() {
    Entry entry = any();
    int kind = random.nextInt(20);
    if (kind == 0) {
      return new Change.Delete(entry.id(), versions.getOrDefault(entry.id(), 1L), "at random");
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(EntryJson.value(entry).members());
    if (kind == 1) {
      members.put("id", text("new-" + made));
      members.put("name", text("New " + made));
      members.put("url", text("https://example.org/new/" + made));
      members.remove("aliases");
    } else if (kind < 8) {
      members.put(random.nextBoolean() ? "summary" : "note", text(oddText()));
    } else {
      Map<String, JsonValue> others = EntryJson.value(any()).members();
      List<String> names = new ArrayList<>(members.keySet());
      names.addAll(others.keySet());
      String name = names.get(random.nextInt(names.size()));
      JsonValue other = others.get(name);
      if (name.equals("id")) {
        return null;
      } else if (other == null) {
        members.remove(name);
      } else {
        members.put(name, other);
      }
    }
    Entry edited = EntryJson.read(new JsonObject(members, 0)).value();
    return edited == null || edited.equals(entry)
        ? null
        : Change.put(edited, versions.getOrDefault(edited.id(), 0L));
  }

  private Entry any() {
    return live.values().stream().skip(random.nextInt(live.size())).findFirst().orElseThrow();
  }

  private static JsonText text(String value) {
    return new JsonText(value, 0);
  }

  private String oddText() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int length = random.nextInt(200); length > 0; length--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.append('x').toString();
  }
}
