package org.waymark.pathway.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Message;
import org.waymark.catalog.Vocabularies;

/**
 * The skills as indices, and the hours of effective learning that stand for their levels. A state
 * is an array of such hours, one number a skill; a level is read off by straight lines between the
 * hours of whole levels. Plans are valued in hours because level numbers mislead: nine one-hour
 * readings, each worth a level of something, would beat every course.
 */
final class SkillSpace {
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final String[] ids;
  private final String[] names;
  private final String[] groups;
  private final double[][] hoursToLevel;

  SkillSpace(Vocabularies vocabularies) {
    List<Vocabularies.Skill> skills = List.copyOf(vocabularies.skills().values());
    ids = new String[skills.size()];
    names = new String[skills.size()];
    groups = new String[skills.size()];
    hoursToLevel = new double[skills.size()][];
    for (int k = 0; k < ids.length; k++) {
      Vocabularies.Skill skill = skills.get(k);
      indices.put(skill.id(), k);
      ids[k] = skill.id();
      names[k] = skill.name();
      groups[k] = skill.group();
      hoursToLevel[k] =
          vocabularies.effort().hoursToLevel().getOrDefault(skill.group(), List.of()).stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
    }
  }

  int size() {
    return ids.length;
  }

  /** The index of a skill's id, or -1 for an id that is no skill. */
  int indexOf(String id) {
    return indices.getOrDefault(id, -1);
  }

  String id(int skill) {
    return ids[skill];
  }

  /** A skill as a message names it. */
  Message.Label label(int skill) {
    return new Message.Label("skill", id(skill), name(skill));
  }

  String name(int skill) {
    return names[skill];
  }

  String group(int skill) {
    return groups[skill];
  }

  /** Hours from nothing to a whole level, 0 to 4. */
  double hours(int skill, int level) {
    return hoursToLevel[skill][level];
  }

  /** The level, 0 to 4, that hours amount to. */
  double level(int skill, double hours) {
    double[] steps = hoursToLevel[skill];
    for (int level = 1; level < steps.length; level++) {
      if (hours < steps[level]) {
        double from = steps[level - 1];
        return level - 1 + (hours - from) / (steps[level] - from);
      }
    }
    return steps.length - 1;
  }
}
