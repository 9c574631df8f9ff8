package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Gain;
import org.waymark.pathway.Reason;
import org.waymark.pathway.StepMode;

/**
 * Says why a step is in a plan: its score taken apart. Each skill's part is what one would take
 * away alone; what the mode adds to that is told as a reason of its own. The shares sum to 1
 * because they are the score.
 */
final class Explanation {
  private static final int MOST_SKILLS = 3;

  private final Frame frame;

  Explanation(Frame frame) {
    this.frame = frame;
  }

  private record Part(int skill, double alone, double byMode, double from, double to) {
    double whole() {
      return alone + byMode;
    }
  }

  /** Reasons by falling share. */
  List<Reason> reasons(Offering step, State before) {
    List<Part> parts = parts(step, before);
    double total = parts.stream().mapToDouble(Part::whole).sum();
    if (total <= 1e-12) {
      return List.of(new Reason(withoutGain(step), 1));
    }
    List<Reason> reasons = new ArrayList<>();
    double rest = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (i < MOST_SKILLS) {
        reasons.add(new Reason(skillText(part), part.alone / total));
      } else {
        rest += part.alone;
      }
    }
    if (rest > 1e-12) {
      reasons.add(new Reason(Message.of("reason.other-skills"), rest / total));
    }
    double byMode = parts.stream().mapToDouble(Part::byMode).sum();
    if (byMode > 1e-12) {
      reasons.add(new Reason(modeText(step.mode), byMode / total));
    }
    reasons.sort(Comparator.comparingDouble(Reason::share).reversed());
    return reasons;
  }

  private static Message withoutGain(Offering step) {
    return Message.of(step.isPublic ? "reason.public" : "reason.preparation");
  }

  private Message skillText(Part part) {
    Message.Label skill = frame.space().label(part.skill);
    double from = level(part.skill, part.from);
    double to = level(part.skill, part.to);
    long weight = Math.round(100 * frame.target().weight[part.skill]);
    return from == to
        ? Message.of("reason.skill.beyond", skill, from, weight)
        : Message.of("reason.skill", skill, from, to, weight);
  }

  private double level(int skill, double hours) {
    return Math.round(2 * frame.space().level(skill, hours)) / 2.0;
  }

  private static Message modeText(StepMode mode) {
    String where = mode.setting() == Setting.ONLINE ? "online" : "in-person";
    return mode.mentoring() == Mentoring.NONE
        ? Message.of("reason.mode.alone")
        : Message.of("reason.mode." + where + "." + mode.mentoring().id());
  }

  private List<Part> parts(Offering step, State before) {
    double reach = frame.learning().reach(step, before.expected);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < step.skill.length; i++) {
      int k = step.skill[i];
      double credit = frame.learning().credit(step, i, before.expected, before.nominal, reach);
      double from = before.expected[k];
      double whole = frame.target().gain(k, from, from + credit);
      if (whole > 0) {
        double alone = whole * step.soloShare[i] / step.share[i];
        parts.add(new Part(k, alone, whole - alone, from, from + credit));
      }
    }
    parts.sort(Comparator.comparingDouble(Part::whole).reversed().thenComparingInt(Part::skill));
    return parts;
  }

  /** What a step does for each of its skills, those that weigh most first. */
  List<Gain> gains(Offering step, State before) {
    double reach = frame.learning().reach(step, before.expected);
    List<Gain> gains = new ArrayList<>();
    for (int i = 0; i < step.skill.length; i++) {
      int k = step.skill[i];
      double from = before.expected[k];
      double credit = frame.learning().credit(step, i, before.expected, before.nominal, reach);
      if (credit > 0) {
        SkillSpace space = frame.space();
        gains.add(
            new Gain(
                space.id(k),
                round(space.level(k, from)),
                step.aimLevel[i],
                round(space.level(k, from + credit))));
      }
    }
    gains.sort(
        Comparator.<Gain>comparingDouble(
                gain -> -frame.target().weight[frame.space().indexOf(gain.skill())])
            .thenComparing(Gain::skill));
    return gains;
  }

  /** Levels to one decimal: no one knows them finer. */
  private static double round(double level) {
    return Math.round(level * 10) / 10.0;
  }
}
