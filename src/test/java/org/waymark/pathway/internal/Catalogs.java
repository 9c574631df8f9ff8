package org.waymark.pathway.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

/** The project's own catalogue, read once for all tests. */
public final class Catalogs {
  private static final CatalogFolder.Contents CONTENTS =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();
  private static final Catalog REAL = CONTENTS.catalog(1);

  /** The members of an entry that name others. */
  private static final Set<String> LINKS =
      Set.of(
          "id",
          "uses",
          "usesPart",
          "runs",
          "organization",
          "publisher",
          "worksThrough",
          "parent",
          "leadsTo",
          "partOf",
          "succeededBy");

  private Catalogs() {}

  /** Every curated entry. */
  public static Catalog real() {
    return REAL;
  }

  /** Skills, roles, effort and the other judgements. */
  public static Vocabularies vocabularies() {
    return CONTENTS.vocabularies();
  }

  /** Every curated entry so many times, each time with ids and links of its own. */
  static Catalog times(int count) {
    List<Entry> entries = new ArrayList<>(REAL.entries());
    for (int copy = 2; copy <= count; copy++) {
      for (Entry entry : REAL.entries()) {
        entries.add(EntryJson.read(copy(EntryJson.value(entry), "-copy-" + copy)).orThrow());
      }
    }
    return Catalog.of(1, CONTENTS.vocabularies(), entries);
  }

  private static JsonObject copy(JsonObject entry, String suffix) {
    Map<String, JsonValue> members = new LinkedHashMap<>(entry.members());
    members.replaceAll((name, value) -> LINKS.contains(name) ? renamed(value, suffix) : value);
    return new JsonObject(members, 0);
  }

  private static JsonValue renamed(JsonValue link, String suffix) {
    return switch (link) {
      case JsonArray links ->
          JsonArray.of(links.items().stream().map(item -> renamed(item, suffix)).toList());
      case JsonText id when REAL.findEntry(id.value()).isPresent() ->
          new JsonText(id.value() + suffix, 0);
      default -> link;
    };
  }
}
