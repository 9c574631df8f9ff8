package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.SkillLevel;

/**
 * Chooses the shorter things that go with a step: what it uses first, then what shares its skills
 * and topics, the most usual first. Nothing is proposed twice in a plan.
 */
final class Companions {
  private static final int USED = 100;
  private static final int SHARED_SKILL = 6;
  private static final int SHARED_TOPIC = 3;
  private static final int FIT = 2;

  private final Catalog catalog;
  private final Person person;
  private final SkillSpace space;
  private final Target target;
  private final int most;
  private final double smallestStepHours;
  private final Set<String> told = new HashSet<>();

  Companions(
      Catalog catalog,
      Person person,
      SkillSpace space,
      Target target,
      int most,
      double smallestStepHours) {
    this.catalog = catalog;
    this.person = person;
    this.space = space;
    this.target = target;
    this.most = most;
    this.smallestStepHours = smallestStepHours;
    told.addAll(person.closed().keySet());
    told.addAll(person.profile().excluded());
  }

  /** Entries that must not be proposed again, such as the plan's own steps. */
  void except(String id) {
    told.add(id);
  }

  /** Ids of companions, best first. */
  List<String> of(Offering step, double[] nominal) {
    Set<String> used = new HashSet<>(uses(step.entry));
    record Scored(String id, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (Resource resource : catalog.resources()) {
      if (!told.contains(resource.id()) && isCompanion(resource)) {
        double score = score(resource, step, used);
        if (score > 0 && prepared(resource, nominal)) {
          scored.add(new Scored(resource.id(), score));
        }
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id));
    List<String> ids = scored.stream().limit(most).map(Scored::id).toList();
    told.addAll(ids);
    return ids;
  }

  private static List<String> uses(Entry entry) {
    return switch (entry) {
      case Resource resource -> resource.uses();
      case Program program -> program.uses();
      case Organization organization -> List.of();
    };
  }

  /** Shorter than a step, or nothing that one works through: a tool, a list of projects. */
  private boolean isCompanion(Resource resource) {
    Double hours = resource.effortHours();
    boolean shorter = hours != null && hours < smallestStepHours;
    boolean activity = resource.kind() == ResourceKind.ACTIVITY;
    return resource.status().isCurrent() && !activity && (shorter || !resource.stepWorthy());
  }

  private double score(Resource resource, Offering step, Set<String> used) {
    double score = used.contains(resource.id()) ? USED : 0;
    int skills = 0;
    for (SkillLevel taught : resource.teaches()) {
      int k = space.indexOf(taught.skill());
      for (int i = 0; i < step.skill.length; i++) {
        if (step.skill[i] == k && target.weight[k] > 0) {
          skills++;
          score += SHARED_SKILL * (0.5 + 5 * target.weight[k]);
        }
      }
    }
    long topics =
        resource.facts().topics().stream().filter(step.entry.facts().topics()::contains).count();
    if (score == 0 || (skills == 0 && !used.contains(resource.id()))) {
      return 0;
    }
    int standard = resource.standard() == null ? 0 : resource.standard();
    int fit = resource.facts().tracks().of(person.profile().goal().track());
    return score + SHARED_TOPIC * Math.min(3, topics) + 3 * standard + FIT * fit;
  }

  private boolean prepared(Resource resource, double[] nominal) {
    int missing = 0;
    for (SkillLevel demand : resource.prerequisites()) {
      int k = space.indexOf(demand.skill());
      if (nominal[k] + 1e-9 < space.hours(k, demand.level())) {
        missing++;
      }
    }
    return missing <= 1;
  }
}
