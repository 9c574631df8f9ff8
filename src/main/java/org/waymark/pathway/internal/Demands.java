package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Stretch;

/** Whether a person meets what a step demands, in the nominal state at its start. */
final class Demands {
  private final SkillSpace space;

  Demands(SkillSpace space) {
    this.space = space;
  }

  /** Met when at most one skill is short, and by no more than one level. */
  boolean met(Offering step, double[] nominal) {
    int short1 = 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      int k = step.demandSkill[i];
      int level = step.demandLevel[i];
      if (nominal[k] + 1e-9 < space.hours(k, level)) {
        if (++short1 > 1 || nominal[k] + 1e-9 < space.hours(k, level - 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether finishing one step is what another's demands lack. */
  boolean opens(Offering first, Offering then, double[] nominal) {
    return helps(first, then, nominal) && !met(then, nominal) && metAfter(first, then, nominal);
  }

  /** Whether a step's demands are met once another is finished. */
  private boolean metAfter(Offering first, Offering then, double[] nominal) {
    int missing = 0;
    for (int i = 0; i < then.demandSkill.length; i++) {
      int k = then.demandSkill[i];
      double has = nominal[k];
      for (int j = 0; j < first.skill.length; j++) {
        if (first.skill[j] == k) {
          has = Math.max(has, first.aimHours[j]);
        }
      }
      int level = then.demandLevel[i];
      if (has + 1e-9 < space.hours(k, level)
          && (++missing > 1 || has + 1e-9 < space.hours(k, level - 1))) {
        return false;
      }
    }
    return true;
  }

  /** The one skill that is a level short; null when every demand is met. */
  @Nullable Stretch stretch(Offering step, double[] nominal) {
    for (int i = 0; i < step.demandSkill.length; i++) {
      int k = step.demandSkill[i];
      if (nominal[k] + 1e-9 < space.hours(k, step.demandLevel[i])) {
        int has = (int) Math.floor(space.level(k, nominal[k]) + 1e-9);
        return new Stretch(space.id(k), has, step.demandLevel[i]);
      }
    }
    return null;
  }

  /** Whether a step teaches something that another demands and that is short. */
  boolean helps(Offering step, Offering other, double[] nominal) {
    for (int i = 0; i < other.demandSkill.length; i++) {
      int k = other.demandSkill[i];
      if (nominal[k] + 1e-9 < space.hours(k, other.demandLevel[i]) && raises(step, k, nominal[k])) {
        return true;
      }
    }
    return false;
  }

  private static boolean raises(Offering step, int skill, double from) {
    for (int j = 0; j < step.skill.length; j++) {
      if (step.skill[j] == skill && step.aimHours[j] > from + 1e-9) {
        return true;
      }
    }
    return false;
  }
}
