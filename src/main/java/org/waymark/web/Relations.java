package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.say.Say;

/** How an entry belongs to others. */
final class Relations {
  private static final int MOST = 30;

  private final List<EntryPage.Group> groups = new ArrayList<>();
  private final Say say;
  private final Entry entry;
  private final Catalog catalog;

  private Relations(Entry entry, Catalog catalog, Say say) {
    this.say = say;
    this.entry = entry;
    this.catalog = catalog;
  }

  static List<EntryPage.Group> of(Entry entry, Catalog catalog, Say say) {
    Relations relations = new Relations(entry, catalog, say);
    switch (entry) {
      case Program program -> {
        relations.add("works-through", program.uses());
        relations.add("uses-parts", program.usesPart());
        relations.add("go-on", program.leadsTo());
      }
      case Resource resource -> {
        relations.add("builds-on", resource.uses());
        relations.add("works-through", resource.worksThrough());
        relations.add("leads-to", resource.leadsTo());
        relations.find(
            "used-by",
            other ->
                other instanceof Program program
                    && (program.uses().contains(entry.id())
                        || program.usesPart().contains(entry.id())));
      }
      case Organization organization -> {
        relations.add("works-through", organization.worksThrough());
        relations.find(
            "runs",
            other -> organization.runs().contains(other.id()) || isRunBy(organization, other));
        relations.find(
            "publishes",
            other -> other instanceof Resource resource && entry.id().equals(resource.publisher()));
        relations.find(
            "belong",
            other -> other instanceof Organization child && entry.id().equals(child.parent()));
      }
    }
    relations.find("parts", other -> entry.id().equals(other.facts().partOf()));
    relations.find("took-place", other -> other.facts().succeededBy().contains(entry.id()));
    return List.copyOf(relations.groups);
  }

  private static boolean isRunBy(Organization organization, Entry other) {
    return other instanceof Program program && organization.id().equals(program.organization());
  }

  private void add(String relation, List<String> ids) {
    List<Link> links =
        ids.stream()
            .filter(id -> catalog.findEntry(id).isPresent())
            .map(id -> Link.of("/entries/" + id, catalog.nameOf(id)))
            .toList();
    if (!links.isEmpty()) {
      groups.add(new EntryPage.Group(say.of("relation." + relation), links));
    }
  }

  private void find(String relation, Predicate<Entry> belongs) {
    add(
        relation,
        catalog.entries().stream()
            .filter(other -> !other.id().equals(entry.id()))
            .filter(belongs)
            .limit(MOST)
            .map(Entry::id)
            .toList());
  }
}
