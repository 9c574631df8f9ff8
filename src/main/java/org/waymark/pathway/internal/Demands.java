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

  /** Whether one demand of a step may be a level short. */
  private static boolean mayStretch(Offering step) {
    return step.isLed() && step.isOfTheTrack();
  }

  /** Whether all demands are met, or all but a stretch. */
  boolean met(Offering step, double[] nominal) {
    int stretches = mayStretch(step) ? 1 : 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      int k = step.demandSkill[i];
      int level = step.demandLevel[i];
      if (nominal[k] + 1e-9 < space.hours(k, level)) {
        if (--stretches < 0 || nominal[k] + 1e-9 < space.hours(k, level - 1)) {
          return false;
        }
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
        int k = then.demandSkill[i];
        meets += raises(first, k, space.hours(k, then.demandLevel[i]) - 1e-6) ? 1 : 0;
      }
    }
    return meets;
  }

  private boolean isShort(Offering step, int demand, double[] nominal) {
    int k = step.demandSkill[demand];
    return nominal[k] + 1e-9 < space.hours(k, step.demandLevel[demand]);
  }

  /** Whether one step teaches any skill that another demands. */
  static boolean concern(Offering first, Offering then) {
    for (int demanded : then.demandSkill) {
      for (int taught : first.skill) {
        if (taught == demanded) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a step's demands are met once another is finished. */
  boolean metAfter(Offering first, Offering then, double[] nominal) {
    int stretches = mayStretch(then) ? 1 : 0;
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
          && (--stretches < 0 || has + 1e-9 < space.hours(k, level - 1))) {
        return false;
      }
    }
    return true;
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
