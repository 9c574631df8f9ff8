package org.waymark.live;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;

/**
 * Where each id leads: to its entry, to the one that it was merged into, to the one that it is a
 * former name of ({@code seri-mats} for "SERI MATS"), or nowhere, and why. Immutable.
 */
final class Addresses {
  private static final int NEAREST = 5;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");

  private final Catalog catalog;
  private final Map<String, Contents.Live> live;
  private final Map<String, EntryVersion> gone;
  private final List<EntryVersion> ended;
  private final Map<String, String> names;

  Addresses(Catalog catalog, Contents contents) {
    this.catalog = catalog;
    this.live =
        contents.live().stream().collect(Collectors.toMap(held -> held.entry().id(), held -> held));
    this.gone =
        contents.gone().stream().collect(Collectors.toMap(EntryVersion::id, version -> version));
    this.ended = contents.gone();
    this.names = names(catalog);
  }

  /** Ids made of names and aliases; a name that two entries share leads nowhere. */
  private static Map<String, String> names(Catalog catalog) {
    Map<String, String> names = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Entry entry : catalog.entries()) {
      Stream.concat(Stream.of(entry.name()), entry.facts().aliases().stream())
          .map(Addresses::slug)
          .distinct()
          .forEach(slug -> {
            if (names.putIfAbsent(slug, entry.id()) != null) {
              shared.add(slug);
            }
          });
    }
    names.keySet().removeAll(shared);
    return names;
  }

  /** A name in the form of an id: "SERI MATS" is {@code seri-mats}. */
  private static String slug(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String joined = NEITHER_LETTER_NOR_DIGIT.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    return joined.replaceAll("^-|-$", "");
  }

  Contents.@Nullable Live held(String id) {
    return live.get(id);
  }

  List<EntryVersion> gone() {
    return ended;
  }

  Lookup lookup(String id) {
    Contents.Live held = live.get(id);
    if (held != null) {
      return new Lookup.Found(held.entry(), held.version(), held.changedAt());
    }
    EntryVersion last = gone.get(id);
    if (last != null) {
      return afterItsEnd(id, last);
    }
    String named = names.get(slug(id));
    return named == null ? unknown(id) : new Lookup.Moved(id, named);
  }

  /** Follows merges; the store closes no circle of them. */
  private Lookup afterItsEnd(String id, EntryVersion last) {
    EntryVersion end = last;
    while (end.mergedInto() != null) {
      if (live.containsKey(end.mergedInto())) {
        return new Lookup.Moved(id, end.mergedInto());
      }
      EntryVersion next = gone.get(end.mergedInto());
      if (next == null) {
        break;
      }
      end = next;
    }
    return new Lookup.Gone(id, end.by().why(), end.by().when());
  }

  private Lookup unknown(String id) {
    List<Entry> nearest =
        Vocabularies.nearest(id, live.keySet(), NEAREST).stream().map(catalog::entry).toList();
    return new Lookup.Unknown(id, nearest);
  }
}
