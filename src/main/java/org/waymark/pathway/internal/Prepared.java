package org.waymark.pathway.internal;

import java.util.HashMap;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Planning;

/** What is worked out once for a catalogue and serves every plan on it. */
final class Prepared {
  final Catalog catalog;
  final SkillSpace space;
  final Kinship kinship;
  final Typicals typicals;
  final Chances chances;
  final Learning learning;
  final Demands demands;
  final Planning planning;
  private final Map<String, Target> targets = new HashMap<>();

  Prepared(Catalog catalog) {
    this.catalog = catalog;
    this.planning = catalog.vocabularies().planning();
    this.space = new SkillSpace(catalog.vocabularies());
    this.kinship = new Kinship(catalog);
    this.typicals = new Typicals(catalog);
    this.chances = new Chances(catalog.vocabularies(), planning);
    this.demands = new Demands(space);
    this.learning =
        new Learning(
            catalog.vocabularies().effort().skillsAtOnce(),
            catalog.vocabularies().effort().repeatFactor());
    catalog
        .vocabularies()
        .roles()
        .values()
        .forEach(role -> targets.put(role.id(), Target.ofRole(space, role)));
  }

  Target target(String role) {
    Target target = targets.get(role);
    if (target == null) {
      throw new IllegalArgumentException("no role '" + role + "'");
    }
    return target;
  }
}
