package org.waymark.pathway.internal;

/**
 * What a step gives. A step of L hours that teaches up to the levels t has the need n[k] = max(0,
 * H[k](t[k]) − h[k]) in each skill, together N. It credits share · min(1, σ·L / N) · ρ · n[k]: σ
 * ({@code skillsAtOnce}) because one hour practises several skills, and because of it nobody learns
 * far more than the hours they put in; ρ ({@code repeatFactor}) for a skill whose nominal level the
 * teaching does not exceed, so that four books on one subject are not four times the gain. In no
 * single skill is more credited than the step's own hours.
 */
final class Learning {
  private final double skillsAtOnce;
  private final double repeatFactor;

  Learning(double skillsAtOnce, double repeatFactor) {
    this.skillsAtOnce = skillsAtOnce;
    this.repeatFactor = repeatFactor;
  }

  /** The share of its needs that a step's hours can meet, 0 to 1. */
  double reach(Offering step, double[] expected) {
    double need = 0;
    for (int i = 0; i < step.skill.length; i++) {
      need += Math.max(0, step.aimHours[i] - expected[step.skill[i]]);
    }
    return need <= 0 ? 0 : Math.min(1, skillsAtOnce * step.hours / need);
  }

  /** Hours that a step credits in its i-th skill, given {@link #reach}. */
  double credit(Offering step, int i, double[] expected, double[] nominal, double reach) {
    int k = step.skill[i];
    double need = step.aimHours[i] - expected[k];
    if (need <= 0) {
      return 0;
    }
    double repeat = nominal[k] >= step.aimHours[i] ? repeatFactor : 1;
    return Math.min(step.hours, step.share[i] * reach * repeat * need);
  }

  /** The readiness that a step adds in a state, which it leaves as it is. */
  double gain(Offering step, double[] expected, double[] nominal, Target target) {
    return gain(step, expected, nominal, target, new double[1]);
  }

  /**
   * The readiness that a step adds in a state, which it leaves as it is.
   *
   * @param major receives the part of it in skills of more than minor weight
   */
  double gain(Offering step, double[] expected, double[] nominal, Target target, double[] major) {
    double reach = reach(step, expected);
    double sum = 0;
    double majorSum = 0;
    for (int i = 0; i < step.skill.length; i++) {
      int k = step.skill[i];
      if (target.weight[k] > 0) {
        double credit = credit(step, i, expected, nominal, reach);
        double gain = target.gain(k, expected[k], expected[k] + credit);
        sum += gain;
        majorSum += target.weight[k] >= Target.MINOR_WEIGHT ? gain : 0;
      }
    }
    major[0] = majorSum;
    return sum;
  }

  /** Finishes a step: changes the state and returns the readiness that it adds. */
  double finish(Offering step, double[] expected, double[] nominal, Target target) {
    double reach = reach(step, expected);
    double sum = 0;
    double[] credits = new double[step.skill.length];
    for (int i = 0; i < step.skill.length; i++) {
      credits[i] = credit(step, i, expected, nominal, reach);
    }
    for (int i = 0; i < step.skill.length; i++) {
      int k = step.skill[i];
      sum += target.gain(k, expected[k], expected[k] + credits[i]);
      expected[k] += credits[i];
      nominal[k] = Math.max(nominal[k], step.aimHours[i]);
    }
    return sum;
  }

  /**
   * A bound on the readiness that a step can add in this or any later state: needs only shrink, so
   * its σ·L hours spent on the needs that count most, in full, are never beaten.
   */
  double bound(Offering step, double[] expected, Target target) {
    double left = skillsAtOnce * step.hours;
    double sum = 0;
    boolean[] used = new boolean[step.skill.length];
    for (int round = 0; round < step.skill.length && left > 0; round++) {
      int best = -1;
      double bestRate = 0;
      for (int i = 0; i < step.skill.length; i++) {
        double rate = target.rate[step.skill[i]] * step.share[i];
        if (!used[i] && rate > bestRate) {
          best = i;
          bestRate = rate;
        }
      }
      if (best < 0) {
        break;
      }
      used[best] = true;
      int k = step.skill[best];
      double need = Math.max(0, step.aimHours[best] - expected[k]);
      double room = Math.min(step.hours, Math.max(0, target.hours[k] - expected[k]));
      double wanted = room / step.share[best];
      double spent = Math.min(left, Math.min(need, wanted));
      sum += bestRate * spent;
      left -= spent;
    }
    return sum;
  }
}
