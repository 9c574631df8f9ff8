package org.waymark.pathway.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.SkillLevel;
import org.waymark.pathway.Rung;

/** Fills in what an offering teaches and demands, in hours. */
final class Teaching {
  private final SkillSpace space;
  private final Shares shares;

  /** By rung: the ladder's share by skill. */
  private final Map<String, double[]> byRung = new HashMap<>();

  Teaching(SkillSpace space, Shares shares) {
    this.space = space;
    this.shares = shares;
  }

  /**
   * Levels of skills in hours; the same for every way in which something is offered.
   *
   * @param hours from nothing to each level
   * @param below hours from nothing to the level below each
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  record Levels(int[] skill, int[] level, double[] hours, double[] below) {}

  /** Levels in hours. */
  Levels levels(List<SkillLevel> levels) {
    int n = levels.size();
    Levels in = new Levels(new int[n], new int[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      int level = levels.get(i).level();
      in.skill[i] = space.indexOf(levels.get(i).skill());
      in.level[i] = level;
      in.hours[i] = space.hours(in.skill[i], level);
      in.below[i] = space.hours(in.skill[i], Math.max(0, level - 1));
    }
    return in;
  }

  /** What an entry is worth to the person, however it is taken up. */
  record Worth(int fit, double factor) {}

  /** What an entry is worth to the person. */
  Worth worth(Entry entry) {
    return new Worth(shares.fit(entry), shares.factor(entry));
  }

  /** Sets what is demanded. */
  static void demand(Offering.Builder offering, Levels demands) {
    offering.demandSkill = demands.skill;
    offering.demandLevel = demands.level;
    offering.demandHours = demands.hours;
    offering.stretchHours = demands.below;
  }

  /**
   * Sets what is taught and the share taken away.
   *
   * @param certainty chance that it comes about at all, 0 to 1
   * @param instead the rung on which the person can study the same materials when it does not; null
   *     when there are none
   */
  void teach(
      Offering.Builder offering,
      Levels taught,
      Worth worth,
      double certainty,
      @Nullable String instead) {
    double[] inMode = shares(offering.mode.rung());
    double[] alone = shares(Rung.SOLO);
    double[] otherwise = instead == null ? null : shares(instead);
    int n = taught.skill.length;
    offering.fit = worth.fit;
    offering.skill = taught.skill;
    offering.aimHours = taught.hours;
    offering.aimLevel = taught.level;
    offering.share = new double[n];
    offering.soloShare = new double[n];
    for (int i = 0; i < n; i++) {
      int k = taught.skill[i];
      double without = otherwise == null ? 0 : otherwise[k];
      offering.share[i] = worth.factor * (certainty * inMode[k] + (1 - certainty) * without);
      offering.soloShare[i] = Math.min(offering.share[i], worth.factor * alone[k]);
    }
  }

  private double[] shares(String rung) {
    return byRung.computeIfAbsent(rung, this::sharesBySkill);
  }

  private double[] sharesBySkill(String rung) {
    double[] bySkill = new double[space.size()];
    for (int k = 0; k < bySkill.length; k++) {
      bySkill[k] = shares.ofRung(rung, space.group(k));
    }
    return bySkill;
  }
}
