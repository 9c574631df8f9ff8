package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;

/**
 * What belongs together with an entry: who runs or publishes it, what it is a part of, its
 * materials, what took its place. Whoever names one of them often means another.
 */
final class Family {
  private Family() {}

  /** The ids that an entry names as its family; those that name it are found by the index. */
  static List<String> of(Entry entry) {
    List<String> family = new ArrayList<>();
    Stream.ofNullable(entry.facts().partOf()).forEach(family::add);
    family.addAll(entry.facts().succeededBy());
    switch (entry) {
      case Program program -> {
        Stream.ofNullable(program.organization()).forEach(family::add);
        family.addAll(program.uses());
      }
      case Resource resource -> {
        Stream.ofNullable(resource.publisher()).forEach(family::add);
        family.addAll(resource.uses());
      }
      case Organization organization -> {
        Stream.ofNullable(organization.parent()).forEach(family::add);
        family.addAll(organization.runs());
      }
    }
    return family;
  }
}
