package org.waymark.search;

import java.util.HashMap;
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

  /** Its family, and what it leads to or takes a part of. */
  private static Stream<String> of(Entry entry) {
    Stream<String> further =
        switch (entry) {
          case Program program ->
              Stream.concat(program.leadsTo().stream(), program.usesPart().stream());
          case Resource resource -> resource.leadsTo().stream();
          case Organization organization -> Stream.empty();
        };
    return Stream.concat(Family.of(entry).stream(), further);
  }
}
