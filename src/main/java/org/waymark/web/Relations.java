package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;

/** How an entry belongs to others. */
final class Relations {
  private static final int MOST = 30;

  private final List<EntryPage.Group> groups = new ArrayList<>();
  private final Entry entry;
  private final Catalog catalog;

  private Relations(Entry entry, Catalog catalog) {
    this.entry = entry;
    this.catalog = catalog;
  }

  static List<EntryPage.Group> of(Entry entry, Catalog catalog) {
    Relations relations = new Relations(entry, catalog);
    switch (entry) {
      case Program program -> {
        relations.add("Works through", program.uses());
        relations.add("Uses parts of", program.usesPart());
        relations.add("People go on to", program.leadsTo());
      }
      case Resource resource -> {
        relations.add("Builds on", resource.uses());
        relations.add("Works through", resource.worksThrough());
        relations.add("Leads to", resource.leadsTo());
        relations.find(
            "Used by",
            other ->
                other instanceof Program program
                    && (program.uses().contains(entry.id())
                        || program.usesPart().contains(entry.id())));
      }
      case Organization organization -> {
        relations.add("Works through", organization.worksThrough());
        relations.find(
            "Runs",
            other -> organization.runs().contains(other.id()) || isRunBy(organization, other));
        relations.find(
            "Publishes",
            other -> other instanceof Resource resource && entry.id().equals(resource.publisher()));
        relations.find(
            "Belong to it",
            other -> other instanceof Organization child && entry.id().equals(child.parent()));
      }
    }
    relations.find("Parts", other -> entry.id().equals(other.facts().partOf()));
    relations.find("Took the place of", other -> other.facts().succeededBy().contains(entry.id()));
    return List.copyOf(relations.groups);
  }

  private static boolean isRunBy(Organization organization, Entry other) {
    return other instanceof Program program && organization.id().equals(program.organization());
  }

  private void add(String title, List<String> ids) {
    List<Link> links =
        ids.stream()
            .filter(id -> catalog.findEntry(id).isPresent())
            .map(id -> Link.of("/entries/" + id, catalog.nameOf(id)))
            .toList();
    if (!links.isEmpty()) {
      groups.add(new EntryPage.Group(title, links));
    }
  }

  private void find(String title, Predicate<Entry> belongs) {
    add(
        title,
        catalog.entries().stream()
            .filter(other -> !other.id().equals(entry.id()))
            .filter(belongs)
            .limit(MOST)
            .map(Entry::id)
            .toList());
  }
}
