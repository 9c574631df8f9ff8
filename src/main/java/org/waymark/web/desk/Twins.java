package org.waymark.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.json.JsonObject;

/** The entries that a new one may be once more. Immutable. */
record Twins(Catalog catalog, JsonObject draft) {
  private static final int LONGEST = 80;

  /** The entry of the same type that bears the same name. */
  Optional<Entry> byName() {
    String name = Codes.idOf(EntryText.of(draft, "name"), LONGEST);
    return ofType()
        .filter(entry -> !name.isEmpty() && Codes.idOf(entry.name(), LONGEST).equals(name))
        .findFirst();
  }

  /** Those of the same type that lead to the same page, or once bore the name. */
  List<Entry> byAddress() {
    String name = Codes.idOf(EntryText.of(draft, "name"), LONGEST);
    String page = page(EntryText.of(draft, "url"));
    return ofType()
        .filter(entry ->
            (!page.isEmpty() && page(entry.facts().url()).equals(page))
                || entry.facts().aliases().stream()
                    .anyMatch(alias -> !name.isEmpty() && Codes.idOf(alias, LONGEST).equals(name)))
        .toList();
  }

  private Stream<Entry> ofType() {
    String type = EntryText.of(draft, "type");
    return catalog.entries().stream().filter(entry -> entry.type().id().equals(type));
  }

  private static String page(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(www\\.)?", "")
        .replaceAll("/$", "");
  }
}
