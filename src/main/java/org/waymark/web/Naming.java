package org.waymark.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;

/** Names and addresses of what a plan refers to: entries, its own steps, roles, skills. */
final class Naming {
  private final Catalog catalog;
  private final ProfileForm form;
  private final Map<String, String> names = new HashMap<>();

  Naming(Plan plan, Catalog catalog, ProfileForm form) {
    this.catalog = catalog;
    this.form = form;
    for (Step step : plan.steps()) {
      names.put(step.id(), step.name());
    }
  }

  Catalog catalog() {
    return catalog;
  }

  ProfileForm form() {
    return form;
  }

  /** The name of an entry, a step, a role or a skill. */
  String name(String id) {
    String step = names.get(id);
    if (step != null) {
      return step;
    }
    Vocabularies words = catalog.vocabularies();
    return words
        .findRole(id)
        .map(Vocabularies.Role::name)
        .or(() -> words.findSkill(id).map(Vocabularies.Skill::name))
        .orElseGet(() -> catalog.nameOf(id));
  }

  Link link(String id) {
    if (names.containsKey(id)) {
      return Link.of("#" + id, name(id));
    }
    return Link.of(catalog.findEntry(id).isPresent() ? "/entries/" + id : "/about", name(id));
  }

  List<Link> links(List<String> ids) {
    return ids.stream().map(this::link).toList();
  }

  /** Names of a window's best set, joined as a sentence joins them. */
  static String joined(List<Choice> choices) {
    return joined(choices.stream().map(Choice::name).toList(), "and");
  }

  static String joined(List<String> names, String and) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + and + " " + names.get(last);
  }
}
