package org.waymark.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules for the levels of skills that entries demand and teach. */
final class SkillRules {
  private static final int MOST_DEMANDED = 10;
  private static final int MOST_TAUGHT = 10;
  private static final int HIGHEST = 4;

  private SkillRules() {}

  static void check(Entry entry, Vocabularies vocabularies, Findings.About about) {
    switch (entry) {
      case Program program -> {
        demands(program.prerequisites(), "", vocabularies, about);
        teaching(program.teaches(), "", vocabularies, about);
        for (int i = 0; i < program.streams().size(); i++) {
          Stream stream = program.streams().get(i);
          demands(stream.prerequisites(), "/streams/" + i, vocabularies, about);
          teaching(stream.teaches(), "/streams/" + i, vocabularies, about);
        }
      }
      case Resource resource -> {
        demands(resource.prerequisites(), "", vocabularies, about);
        teaching(resource.teaches(), "", vocabularies, about);
      }
      case Organization organization -> teaching(organization.teaches(), "", vocabularies, about);
    }
  }

  private static void demands(
      List<SkillLevel> levels, String within, Vocabularies vocabularies, Findings.About about) {
    levels(levels, within + "/prerequisites", vocabularies, about);
    about.check(
        levels.size() <= MOST_DEMANDED,
        within + "/prerequisites",
        Message.of("rule.demands", levels.size()),
        Message.of("rule.demands.right", MOST_DEMANDED));
  }

  private static void teaching(
      List<SkillLevel> levels, String within, Vocabularies vocabularies, Findings.About about) {
    levels(levels, within + "/teaches", vocabularies, about);
    about.check(
        levels.size() <= MOST_TAUGHT,
        within + "/teaches",
        Message.of("rule.teaches", levels.size()),
        Message.of("rule.teaches.right", MOST_TAUGHT));
  }

  /** That skills are known, levels are 1 to 4, and no skill stands twice. */
  static void levels(
      List<SkillLevel> levels, String pointer, Vocabularies vocabularies, Findings.About about) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      SkillLevel level = levels.get(i);
      String at = pointer + "/" + i;
      known(level.skill(), at + "/skill", vocabularies, about);
      about.check(
          level.level() >= 1 && level.level() <= HIGHEST,
          at + "/level",
          Message.of("rule.level", level.level()),
          Message.of("rule.level.right"));
      about.check(
          seen.add(level.skill()),
          at + "/skill",
          Message.of("rule.skill-twice", level.skill()),
          Message.of("rule.each-skill-once"));
    }
  }

  static void known(String skill, String pointer, Vocabularies vocabularies, Findings.About about) {
    about.check(
        vocabularies.skills().containsKey(skill),
        pointer,
        Message.of("rule.no-skill", skill),
        () ->
            ReferenceRules.hint(skill, vocabularies.skills().keySet(), Message.of("rule.a-skill")));
  }
}
