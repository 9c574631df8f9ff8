package org.waymark.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All live entries and the vocabularies, at one version. Immutable; entries come in the order of
 * their ids, so whatever walks them is deterministic.
 */
public final class Catalog {
  private final long version;
  private final Vocabularies vocabularies;
  private final Map<String, Entry> byId;
  private final List<Program> programs;
  private final List<Resource> resources;
  private final List<Organization> organizations;

  private Catalog(long version, Vocabularies vocabularies, Map<String, Entry> byId) {
    this.version = version;
    this.vocabularies = vocabularies;
    this.byId = byId;
    this.programs = ofType(Program.class);
    this.resources = ofType(Resource.class);
    this.organizations = ofType(Organization.class);
  }

  /**
   * A catalogue of the given entries.
   *
   * @param version rises with every change of any entry
   * @throws IllegalArgumentException when two entries bear one id
   */
  public static Catalog of(
      long version, Vocabularies vocabularies, Collection<? extends Entry> entries) {
    Map<String, Entry> byId = new TreeMap<>();
    for (Entry entry : entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries bear the id '" + entry.id() + "'");
      }
    }
    return new Catalog(
        version, vocabularies, Collections.unmodifiableMap(new LinkedHashMap<>(byId)));
  }

  private <T extends Entry> List<T> ofType(Class<T> type) {
    return byId.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The version, which rises with every change of any entry. */
  public long version() {
    return version;
  }

  /** The vocabularies that the entries refer to. */
  public Vocabularies vocabularies() {
    return vocabularies;
  }

  /** All entries, in the order of their ids. */
  public Collection<Entry> entries() {
    return byId.values();
  }

  /** All programs, in the order of their ids. */
  public List<Program> programs() {
    return programs;
  }

  /** All resources, in the order of their ids. */
  public List<Resource> resources() {
    return resources;
  }

  /** All organizations, in the order of their ids. */
  public List<Organization> organizations() {
    return organizations;
  }

  /** The entry of an id; empty when there is none. */
  public Optional<Entry> findEntry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The entry of an id.
   *
   * @throws UnknownEntry when there is none
   */
  public Entry entry(String id) {
    Entry entry = byId.get(id);
    if (entry == null) {
      throw new UnknownEntry(id);
    }
    return entry;
  }

  /**
   * What took an entry's place, what took the place of that, and so on: the nearest first, each
   * once. Those that are not in the catalogue are left out.
   */
  public List<Entry> successors(Entry entry) {
    Map<String, Entry> found = new LinkedHashMap<>();
    Deque<Entry> left = new ArrayDeque<>(List.of(entry));
    while (!left.isEmpty()) {
      for (String id : left.remove().facts().succeededBy()) {
        findEntry(id)
            .filter(next -> found.putIfAbsent(next.id(), next) == null)
            .ifPresent(left::add);
      }
    }
    return List.copyOf(found.values());
  }

  /** The name of the entry of an id; the id itself when there is none. */
  public String nameOf(String id) {
    Entry entry = byId.get(id);
    return entry == null ? id : entry.name();
  }
}
