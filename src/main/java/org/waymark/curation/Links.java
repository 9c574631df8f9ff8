package org.waymark.curation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.store.LinkCheck;

/** The pages that a catalogue leads to, and which of them are due for a look. */
public final class Links {
  /** A page that was there, or refused to answer, is asked for again after so long. */
  public static final Duration SETTLED = Duration.ofDays(7);

  /** Any other page is asked for again after so long, a little less than a day. */
  public static final Duration UNSETTLED = Duration.ofHours(20);

  private Links() {}

  /** Every web address that stands anywhere in an entry, with the ids of the entries. */
  public static Map<String, Set<String>> of(Catalog catalog) {
    Map<String, Set<String>> links = new TreeMap<>();
    for (Entry entry : catalog.entries()) {
      gather(EntryJson.value(entry), entry.id(), links);
    }
    return links;
  }

  private static void gather(JsonValue value, String id, Map<String, Set<String>> links) {
    switch (value) {
      case JsonObject object -> object.members().values().forEach(v -> gather(v, id, links));
      case JsonArray array -> array.items().forEach(item -> gather(item, id, links));
      case JsonText text -> {
        if (text.value().startsWith("http") && Codes.isWebAddress(text.value())) {
          links.computeIfAbsent(text.value(), url -> new TreeSet<>()).add(id);
        }
      }
      default -> {}
    }
  }

  /** Those pages that were never asked for, or not for long enough. */
  public static Set<String> due(Set<String> urls, Map<String, LinkCheck> known, Instant now) {
    return urls.stream()
        .filter(url -> {
          LinkCheck check = known.get(url);
          return check == null || !now.isBefore(check.checkedAt().plus(pause(check)));
        })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Duration pause(LinkCheck check) {
    return switch (check.outcome()) {
      case OK, REFUSED -> SETTLED;
      case GONE, NO_HOST, TROUBLE -> UNSETTLED;
    };
  }
}
