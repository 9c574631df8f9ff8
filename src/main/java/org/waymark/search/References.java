package org.waymark.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;

/**
 * Counts how often an entry is referred to by others: where people go on to, what is taught from,
 * who runs it. What many entries lean on is what people mostly mean.
 */
final class References {
  private References() {}

  /** By id; an entry that nothing refers to is absent. */
  static Map<String, Integer> count(Catalog catalog) {
    Map<String, Integer> counts = new HashMap<>();
    for (Entry entry : catalog.entries()) {
      of(entry).distinct().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  private static Stream<String> of(Entry entry) {
    Stream<String> own =
        switch (entry) {
          case Program program ->
              Stream.of(
                      program.leadsTo(),
                      program.uses(),
                      program.usesPart(),
                      orNone(program.organization()))
                  .flatMap(List::stream);
          case Resource resource ->
              Stream.of(resource.leadsTo(), resource.uses(), orNone(resource.publisher()))
                  .flatMap(List::stream);
          case Organization organization ->
              Stream.of(organization.runs(), orNone(organization.parent())).flatMap(List::stream);
        };
    return Stream.concat(own, Stream.ofNullable(entry.facts().partOf()));
  }

  private static List<String> orNone(@org.jspecify.annotations.Nullable String id) {
    return id == null ? List.of() : List.of(id);
  }
}
