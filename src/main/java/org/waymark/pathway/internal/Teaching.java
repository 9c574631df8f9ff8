package org.waymark.pathway.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.SkillLevel;
import org.waymark.pathway.StepMode;

/** Fills in what an offering teaches and demands, in hours. */
final class Teaching {
  private final SkillSpace space;
  private final Shares shares;

  Teaching(SkillSpace space, Shares shares) {
    this.space = space;
    this.shares = shares;
  }

  void demand(Offering.Builder offering, List<SkillLevel> demands) {
    offering.demandSkill = demands.stream().mapToInt(d -> space.indexOf(d.skill())).toArray();
    offering.demandLevel = demands.stream().mapToInt(SkillLevel::level).toArray();
    offering.demandHours = hours(demands, 0);
    offering.stretchHours = hours(demands, 1);
  }

  private double[] hours(List<SkillLevel> demands, int below) {
    return demands.stream()
        .mapToDouble(d -> space.hours(space.indexOf(d.skill()), Math.max(0, d.level() - below)))
        .toArray();
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
      List<SkillLevel> taught,
      StepMode mode,
      double certainty,
      @Nullable String instead) {
    int n = taught.size();
    double factor = shares.factor(offering.entry);
    offering.fit = shares.fit(offering.entry);
    offering.skill = new int[n];
    offering.aimHours = new double[n];
    offering.aimLevel = new int[n];
    offering.share = new double[n];
    offering.soloShare = new double[n];
    for (int i = 0; i < n; i++) {
      int k = space.indexOf(taught.get(i).skill());
      String group = space.group(k);
      double alone = shares.alone(group);
      double inMode = shares.ofRung(mode.rung(), group);
      double otherwise = instead == null ? 0 : shares.ofRung(instead, group);
      offering.skill[i] = k;
      offering.aimLevel[i] = taught.get(i).level();
      offering.aimHours[i] = space.hours(k, taught.get(i).level());
      offering.share[i] = factor * (certainty * inMode + (1 - certainty) * otherwise);
      offering.soloShare[i] = Math.min(offering.share[i], factor * alone);
    }
  }
}
