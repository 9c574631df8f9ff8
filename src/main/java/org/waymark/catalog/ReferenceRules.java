package org.waymark.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That every id which an entry names is there, and of the type that the field is about. */
final class ReferenceRules {
  private static final String ANYTHING = "any";
  private static final Set<EntryType> ALL = Set.of(EntryType.values());
  private static final Set<EntryType> RESOURCES = Set.of(EntryType.RESOURCE);
  private static final Set<EntryType> PROGRAMS = Set.of(EntryType.PROGRAM);
  private static final Set<EntryType> ORGANIZATIONS = Set.of(EntryType.ORGANIZATION);
  private static final Set<EntryType> NOT_ORGANIZATIONS =
      Set.of(EntryType.PROGRAM, EntryType.RESOURCE);

  private final Entry entry;
  private final Map<String, Entry> byId;
  private final Findings.About about;

  private ReferenceRules(Entry entry, Map<String, Entry> byId, Findings.About about) {
    this.entry = entry;
    this.byId = byId;
    this.about = about;
  }

  static void check(
      Entry entry, Map<String, Entry> byId, Vocabularies vocabularies, Findings.About about) {
    Facts facts = entry.facts();
    for (int i = 0; i < facts.topics().size(); i++) {
      String topic = facts.topics().get(i);
      about.check(
          vocabularies.topics().containsKey(topic),
          "/topics/" + i,
          Message.of("rule.no-topic", topic),
          () -> hint(topic, vocabularies.topics().keySet(), Message.of("rule.a-topic")));
    }
    ReferenceRules rules = new ReferenceRules(entry, byId, about);
    rules.all(facts.succeededBy(), "/succeededBy", ALL);
    rules.one(facts.partOf(), "/partOf", NOT_ORGANIZATIONS);
    switch (entry) {
      case Program program -> {
        rules.one(program.organization(), "/organization", ORGANIZATIONS);
        rules.all(program.leadsTo(), "/leadsTo", ALL);
        rules.all(program.uses(), "/uses", RESOURCES);
        rules.all(program.usesPart(), "/usesPart", RESOURCES);
      }
      case Resource resource -> {
        boolean activity = resource.kind() == ResourceKind.ACTIVITY;
        rules.one(resource.publisher(), "/publisher", ORGANIZATIONS);
        rules.all(resource.leadsTo(), "/leadsTo", ALL);
        rules.all(resource.uses(), "/uses", activity ? NOT_ORGANIZATIONS : RESOURCES);
        rules.worksThrough(resource.worksThrough());
      }
      case Organization organization -> {
        rules.one(organization.parent(), "/parent", ORGANIZATIONS);
        rules.all(organization.runs(), "/runs", PROGRAMS);
        rules.worksThrough(organization.worksThrough());
      }
    }
  }

  private void worksThrough(List<String> ids) {
    if (!ids.equals(List.of(ANYTHING))) {
      all(ids, "/worksThrough", RESOURCES);
    }
  }

  private void all(List<String> ids, String pointer, Set<EntryType> types) {
    for (int i = 0; i < ids.size(); i++) {
      one(ids.get(i), pointer + "/" + i, types);
    }
    EntryRules.distinct(ids, pointer, about);
  }

  private void one(@Nullable String id, String pointer, Set<EntryType> types) {
    if (id == null) {
      return;
    }
    Entry target = byId.get(id);
    if (target == null) {
      Message expected = hint(id, byId.keySet(), Message.of("rule.an-entry"));
      about.problem(pointer, Message.of("rule.no-entry", id), expected);
      return;
    }
    about.check(
        types.contains(target.type()),
        pointer,
        Message.of("rule.of-type", id, target.type()),
        () -> oneOfType(types));
    about.check(
        !id.equals(entry.id()),
        pointer,
        Message.of("rule.itself"),
        Message.of("rule.another-entry"));
  }

  private static Message oneOfType(Set<EntryType> types) {
    return types.stream()
        .sorted()
        .map(Message::verbatim)
        .reduce((one, other) -> Message.of("rule.or", one, other))
        .map(all -> Message.of("rule.one-of-type", all))
        .orElseThrow();
  }

  /** What would be right in place of an unknown id. */
  static Message hint(String unknown, Collection<String> known, Message what) {
    String nearest = Vocabularies.nearest(unknown, known);
    return nearest == null ? what : Message.of("rule.perhaps", what, nearest);
  }
}
