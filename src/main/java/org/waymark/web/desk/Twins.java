package org.waymark.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Term;
import org.waymark.curation.Duplicates;
import org.waymark.curation.Sketch;
import org.waymark.json.JsonObject;

/** The entries that a new one may be once more. Immutable. */
record Twins(Catalog catalog, JsonObject draft) {
  private static final int LONGEST = 80;

  /** The entry of the same type that bears the same name. */
  Optional<Entry> byName() {
    String name = Codes.idOf(EntryText.of(draft, "name"), LONGEST);
    String type = EntryText.of(draft, "type");
    return catalog.entries().stream()
        .filter(entry -> entry.type().id().equals(type))
        .filter(entry -> !name.isEmpty() && Codes.idOf(entry.name(), LONGEST).equals(name))
        .findFirst();
  }

  /** Those that it is likely one with or that lead to its page, the likeliest first. */
  List<Entry> alike() {
    String name = EntryText.of(draft, "name");
    String kind = EntryText.of(draft, "kind");
    Sketch sketch =
        new Sketch(
            null,
            Term.find(EntryType.class, EntryText.of(draft, "type")).orElseThrow(),
            kind.isEmpty() ? null : kind,
            List.of(name),
            EntryText.of(draft, "url"),
            null,
            Set.of(),
            Set.of());
    return Duplicates.ofNameOrPage(name, sketch, catalog).stream()
        .map(pair -> catalog.entry(pair.first()))
        .toList();
  }
}
