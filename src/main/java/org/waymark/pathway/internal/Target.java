package org.waymark.pathway.internal;

import java.util.List;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Vocabularies;

/**
 * What a person aims at: hours in each skill and their weights. Readiness is the weighted share of
 * those hours that a state holds, R(h) = Σ w[k] · min(h[k] / H[k], 1).
 */
final class Target {
  /** Below this weight a skill alone is no reason for a step while larger gaps are open. */
  static final double MINOR_WEIGHT = 0.05;

  final double[] weight;
  final double[] hours;

  /** What one hour of each skill adds to readiness while its target is not reached. */
  final double[] rate;

  private Target(double[] weight, double[] hours) {
    this.weight = weight;
    this.hours = hours;
    this.rate = new double[weight.length];
    for (int k = 0; k < weight.length; k++) {
      rate[k] = weight[k] > 0 ? weight[k] / hours[k] : 0;
    }
  }

  /** The target of a role. */
  static Target ofRole(SkillSpace space, Vocabularies.Role role) {
    double[] weight = new double[space.size()];
    double[] hours = new double[space.size()];
    for (Vocabularies.Target target : role.targets()) {
      int k = space.indexOf(target.skill());
      weight[k] = target.weight();
      hours[k] = space.hours(k, target.level());
    }
    return new Target(weight, hours);
  }

  /**
   * The target "get into this": the demands of an entry, each weighing by the hours that it stands
   * for, so that an hour of any demanded skill counts the same.
   */
  static Target ofDemands(SkillSpace space, List<SkillLevel> demands) {
    double[] weight = new double[space.size()];
    double[] hours = new double[space.size()];
    double total = 0;
    for (SkillLevel demand : demands) {
      int k = space.indexOf(demand.skill());
      hours[k] = Math.max(hours[k], space.hours(k, demand.level()));
    }
    for (double h : hours) {
      total += h;
    }
    for (int k = 0; k < hours.length; k++) {
      weight[k] = hours[k] / total;
    }
    return new Target(weight, hours);
  }

  /** Readiness of a state, 0 to 1. */
  double readiness(double[] state) {
    double sum = 0;
    for (int k = 0; k < weight.length; k++) {
      if (weight[k] > 0) {
        sum += rate[k] * Math.min(state[k], hours[k]);
      }
    }
    return sum;
  }

  /** What going from one amount of hours to another in one skill adds to readiness. */
  double gain(int skill, double from, double to) {
    return rate[skill] * (Math.min(to, hours[skill]) - Math.min(from, hours[skill]));
  }

  /** Whether a skill of more than minor weight is still short of its target by over a fiftieth. */
  boolean hasMajorGap(double[] state) {
    for (int k = 0; k < weight.length; k++) {
      if (weight[k] >= MINOR_WEIGHT && state[k] < 0.98 * hours[k]) {
        return true;
      }
    }
    return false;
  }
}
