package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Stretch;

/**
 * Whether a person meets what a step demands, in the nominal state at its start. Where someone
 * leads through what is about one's track, one skill may be one level short, a stretch: they help
 * over the gap, which whoever studies alone meets at every page, and which nobody need take for
 * what serves their track only at its edges.
 */
final class Demands {
  private final SkillSpace space;

  Demands(SkillSpace space) {
    this.space = space;
  }

  /** Whether all demands are met, or all but a stretch. */
  boolean met(Offering step, double[] nominal) {
    int stretches = step.mayStretch ? 1 : 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      double has = nominal[step.demandSkill[i]] + 1e-9;
      if (has < step.demandHours[i] && (--stretches < 0 || has < step.stretchHours[i])) {
        return false;
      }
    }
    return true;
  }

  /** How many of a step's demands are short. */
  int lacks(Offering step, double[] nominal) {
    int lacks = 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      lacks += isShort(step, i, nominal) ? 1 : 0;
    }
    return lacks;
  }

  /** How many of a step's demands that are short another one teaches to the level demanded. */
  int meets(Offering first, Offering then, double[] nominal) {
    int meets = 0;
    for (int i = 0; i < then.demandSkill.length; i++) {
      if (isShort(then, i, nominal)) {
        meets += raises(first, then.demandSkill[i], then.demandHours[i] - 1e-6) ? 1 : 0;
      }
    }
    return meets;
  }

  private boolean isShort(Offering step, int demand, double[] nominal) {
    return nominal[step.demandSkill[demand]] + 1e-9 < step.demandHours[demand];
  }

  /** The one skill that is a level short; null when every demand is met. */
  @Nullable Stretch stretch(Offering step, double[] nominal) {
    for (int i = 0; i < step.demandSkill.length; i++) {
      int k = step.demandSkill[i];
      if (isShort(step, i, nominal)) {
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
      if (isShort(other, i, nominal) && raises(step, k, nominal[k])) {
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
