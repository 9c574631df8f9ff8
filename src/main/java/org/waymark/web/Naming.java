package org.waymark.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;
import org.waymark.say.Say;

/** Names and addresses of what a plan refers to: entries, its own steps, roles, skills. */
final class Naming {
  private final Say say;
  private final Catalog catalog;
  private final ProfileForm form;
  private final Applications applications;
  private final LocalDate asOf;
  private final Map<String, String> names = new HashMap<>();

  Naming(Plan plan, Catalog catalog, ProfileForm form, Say say) {
    this.say = say;
    this.catalog = catalog;
    this.form = form;
    this.applications = new Applications(plan, say);
    this.asOf = plan.asOf();
    for (Step step : plan.steps()) {
      names.put(step.id(), step.name());
    }
  }

  Say say() {
    return say;
  }

  Catalog catalog() {
    return catalog;
  }

  ProfileForm form() {
    return form;
  }

  /** The day of the plan. */
  LocalDate asOf() {
    return asOf;
  }

  Applications applications() {
    return applications;
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
        .map(say::role)
        .or(() -> words.findSkill(id).map(skill -> say.skill(id, words)))
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
}
