package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Stage;

/**
 * Plans by trying every set of dated steps and every order of flexible ones, with the rules written
 * out a second time. No bound, no order of preference, nothing left out; for small worlds only.
 */
final class Exhaustive {
  private static final double MONTH = 365.25 / 12 / 7;

  record Best(double area, boolean madePublic) {}

  private record Event(double time, boolean begins, Offering step) {}

  /** A state that is copied, not undone. */
  private static final class Now {
    double[] expected = {};
    double[] nominal = {};
    double time;
    double area;
    int run;
    int steps;
    int event;
    boolean made;
    boolean ends;
    boolean field;
    double[] beforeOwed = {};
    @Nullable Offering owing;

    Now copy() {
      Now copy = new Now();
      copy.expected = expected.clone();
      copy.nominal = nominal.clone();
      copy.time = time;
      copy.area = area;
      copy.run = run;
      copy.steps = steps;
      copy.event = event;
      copy.made = made;
      copy.ends = ends;
      copy.field = field;
      return copy;
    }
  }

  private final Engine.Ground ground;
  private final Kinship kinship;
  private final List<Offering> flexible = new ArrayList<>();
  private List<Event> events = List.of();
  private double[] hours = {};
  private boolean[] closed = {};
  private double area = Double.NEGATIVE_INFINITY;
  private boolean made;
  private final double horizon;

  private Exhaustive(Engine.Ground ground, Catalog catalog) {
    this.ground = ground;
    this.kinship = new Kinship(catalog);
    this.horizon = ground.capacity().horizon();
  }

  static Best best(Engine.Ground ground, Catalog catalog) {
    return new Exhaustive(ground, catalog).run();
  }

  private Best run() {
    List<Offering> fixed = new ArrayList<>();
    for (Offering step : ground.choosable().base()) {
      (step.pace == Offering.Pace.FLEXIBLE ? flexible : fixed).add(step);
    }
    for (int set = 0; set < 1 << fixed.size(); set++) {
      List<Offering> chosen = new ArrayList<>();
      for (int i = 0; i < fixed.size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(fixed.get(i));
        }
      }
      if (fit(chosen)) {
        around(chosen);
      }
    }
    return new Best(area, made);
  }

  /** Whether dated steps can be done beside each other; leaves the hours that remain. */
  private boolean fit(List<Offering> chosen) {
    int weeks = (int) Math.ceil(horizon);
    hours = new double[weeks];
    int[] beside = new int[weeks];
    boolean[] full = new boolean[weeks];
    for (int w = 0; w < weeks; w++) {
      hours[w] = ground.capacity().freeIn(w);
    }
    for (Offering step : chosen) {
      for (Offering other : chosen) {
        if (step != other && kinship.excludes(step.id(), other.id())) {
          return false;
        }
      }
      if (step.end() > horizon + 1e-9) {
        return false;
      }
      for (int w = (int) step.start; w < Math.min(Math.ceil(step.end()), weeks); w++) {
        if (full[w] || beside[w] >= 2 || hours[w] + 1e-9 < step.hoursPerWeek) {
          return false;
        }
        hours[w] -= step.hoursPerWeek;
        beside[w]++;
      }
    }
    return true;
  }

  private void around(List<Offering> chosen) {
    List<Event> all = new ArrayList<>();
    for (Offering step : chosen) {
      all.add(new Event(step.start, true, step));
      all.add(new Event(step.end(), false, step));
    }
    all.sort(
        Comparator.comparingDouble(Event::time)
            .thenComparing(Event::begins)
            .thenComparing(e -> e.step().id()));
    events = all;
    closed = new boolean[flexible.size()];
    for (int i = 0; i < closed.length; i++) {
      for (Offering step : chosen) {
        closed[i] |= kinship.excludes(step.id(), flexible.get(i).id());
      }
    }
    Now now = new Now();
    now.expected = ground.from().expected.clone();
    now.nominal = ground.from().nominal.clone();
    if (pass(now, 0)) {
      extend(now, new boolean[flexible.size()], chosen.size());
    }
  }

  private void extend(Now now, boolean[] used, int dated) {
    if (now.beforeOwed.length == 0) {
      Now end = now.copy();
      if (pass(end, horizon) && !(end.ends && end.made)) {
        boolean better = end.made == made ? end.area > area : end.made;
        if (area == Double.NEGATIVE_INFINITY || better) {
          area = end.area;
          made = end.made;
        }
      }
    }
    if (dated + placed(used) >= ground.frame().maxSteps()) {
      return;
    }
    for (int i = 0; i < flexible.size(); i++) {
      Offering step = flexible.get(i);
      if (closed[i] || used[i] || conflicts(step, used)) {
        continue;
      }
      Now next = now.copy();
      if (!await(next, step, now)) {
        continue;
      }
      boolean wanted = wanted(step, next, used);
      boolean waits = next.event != now.event;
      if (!wanted && (waits || !opensAny(step, next, used))) {
        continue;
      }
      double finish = finish(next.time, step.hours + ground.frame().switchHours());
      if (finish > horizon + 1e-9) {
        continue;
      }
      next.run = step.stage == Stage.FOUNDATION ? next.run + 1 : 0;
      next.field |= step.stage == Stage.FIELD || step.stage == Stage.APPLIED;
      if (!pass(next, finish)) {
        continue;
      }
      learn(next, step, finish);
      next.time = finish;
      if (!wanted) {
        next.beforeOwed = now.nominal;
        next.owing = step;
      }
      boolean[] more = used.clone();
      more[i] = true;
      extend(next, more, dated);
    }
  }

  /** Goes on to when a step may begin; false where it never may. */
  private boolean await(Now now, Offering step, Now last) {
    Offering owing = last.owing;
    boolean owed = owing != null;
    if (owing != null && (met(step, last.beforeOwed) || !serves(owing, step, last.beforeOwed))) {
      return false;
    }
    while (!met(step, now.nominal) || (step.stage == Stage.FOUNDATION && now.run >= 2)) {
      if (owed || now.event >= events.size()) {
        return false;
      }
      now.time = Math.max(now.time, events.get(now.event).time());
      if (!pass(now, now.time)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what was taken for what it opens teaches something that a step lacked. */
  private static boolean serves(Offering owing, Offering step, double[] before) {
    for (int i = 0; i < step.demandSkill.length; i++) {
      for (int j = 0; j < owing.skill.length; j++) {
        int k = step.demandSkill[i];
        if (owing.skill[j] == k
            && before[k] < step.demandHours[i] - 1e-9
            && owing.aimHours[j] > before[k] + 1e-9) {
          return true;
        }
      }
    }
    return false;
  }

  private static int placed(boolean[] used) {
    int count = 0;
    for (boolean one : used) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private boolean conflicts(Offering step, boolean[] used) {
    for (int j = 0; j < used.length; j++) {
      if (used[j] && kinship.excludes(step.id(), flexible.get(j).id())) {
        return true;
      }
    }
    return false;
  }

  private double finish(double from, double work) {
    double left = work;
    double time = from;
    while (left > 1e-9) {
      int week = (int) time;
      if (week >= hours.length) {
        return Double.POSITIVE_INFINITY;
      }
      double until = week + 1 - time;
      double done = hours[week] * until;
      if (done >= left - 1e-9) {
        return hours[week] > 0 ? time + left / hours[week] : time;
      }
      left -= done;
      time = week + 1;
    }
    return time;
  }

  private boolean pass(Now now, double until) {
    while (now.event < events.size() && events.get(now.event).time() <= until + 1e-9) {
      Event event = events.get(now.event++);
      Offering step = event.step();
      if (!event.begins()) {
        learn(now, step, event.time());
        continue;
      }
      boolean foundation = step.stage == Stage.FOUNDATION;
      if (!met(step, now.nominal) || (foundation && now.run >= 2)) {
        return false;
      }
      now.run = foundation ? now.run + 1 : 0;
      now.field |= step.stage == Stage.FIELD || step.stage == Stage.APPLIED;
    }
    return true;
  }

  private boolean met(Offering step, double[] nominal) {
    int missing = 0;
    for (int i = 0; i < step.demandSkill.length; i++) {
      int k = step.demandSkill[i];
      int level = step.demandLevel[i];
      SkillSpace space = ground.frame().space();
      if (nominal[k] + 1e-9 < space.hours(k, level)) {
        missing += nominal[k] + 1e-9 < space.hours(k, level - 1) ? 2 : 1;
      }
    }
    return missing <= (step.isLed() && step.fit >= 2 ? 1 : 0);
  }

  private boolean wanted(Offering step, Now now, boolean[] used) {
    Offering ahead = null;
    for (int e = now.event; e < events.size() && ahead == null; e++) {
      Event event = events.get(e);
      ahead = event.begins() && !met(event.step(), now.nominal) ? event.step() : null;
    }
    boolean owes = step.isPublic && !now.made;
    if ((ahead != null && teachesMissing(step, ahead, now.nominal)) || (owes && step.fit >= 2)) {
      return true;
    }
    double[] gained = gained(step, now);
    if (owes && step.fit > 0 && gained[1] >= 0.25 * gained[0]) {
      return true;
    }
    if (step.fit == 0) {
      return false;
    }
    if (step.stage == Stage.FOUNDATION && now.field && !preparesAny(step, now, used)) {
      return false;
    }
    boolean gap = false;
    Target target = ground.frame().target();
    for (int k = 0; k < target.weight.length; k++) {
      gap |= target.weight[k] >= 0.05 && now.expected[k] < 0.98 * target.hours[k];
    }
    return gained[0] > 0.005 && (!gap || gained[1] >= 0.25 * gained[0]);
  }

  /** What a step gains in all, and in skills of more than minor weight. */
  private double[] gained(Offering step, Now now) {
    double[] credits = credits(step, now);
    double all = 0;
    double major = 0;
    Target target = ground.frame().target();
    for (int i = 0; i < credits.length; i++) {
      int k = step.skill[i];
      double gain = worth(k, now.expected[k], credits[i]);
      all += gain;
      major += target.weight[k] >= 0.05 ? gain : 0;
    }
    return new double[] {all, major};
  }

  private boolean teachesMissing(Offering step, Offering other, double[] nominal) {
    SkillSpace space = ground.frame().space();
    for (int i = 0; i < other.demandSkill.length; i++) {
      int k = other.demandSkill[i];
      for (int j = 0; j < step.skill.length; j++) {
        boolean missing = nominal[k] + 1e-9 < space.hours(k, other.demandLevel[i]);
        if (missing && step.skill[j] == k && step.aimHours[j] > nominal[k] + 1e-9) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean preparesAny(Offering step, Now now, boolean[] used) {
    SkillSpace space = ground.frame().space();
    for (int j = 0; j < flexible.size(); j++) {
      Offering other = flexible.get(j);
      if (closed[j]
          || used[j]
          || other.stage == Stage.FOUNDATION
          || conflicts(other, used)
          || met(other, now.nominal)) {
        continue;
      }
      for (int i = 0; i < other.demandSkill.length; i++) {
        int k = other.demandSkill[i];
        double level = space.hours(k, other.demandLevel[i]);
        for (int s = 0; s < step.skill.length; s++) {
          boolean teaches = step.skill[s] == k && step.aimHours[s] > level - 1e-7;
          if (teaches && now.nominal[k] + 1e-9 < level) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean opensAny(Offering step, Now now, boolean[] used) {
    double[] after = now.nominal.clone();
    for (int i = 0; i < step.skill.length; i++) {
      after[step.skill[i]] = Math.max(after[step.skill[i]], step.aimHours[i]);
    }
    for (int j = 0; j < flexible.size(); j++) {
      Offering other = flexible.get(j);
      boolean more = step.stage == Stage.FOUNDATION && now.field && other.stage == Stage.FOUNDATION;
      if (!closed[j]
          && !more
          && other.fit >= 2
          && !used[j]
          && !conflicts(other, used)
          && !met(other, now.nominal)
          && met(other, after)) {
        return true;
      }
    }
    return false;
  }

  private double worth(int k, double from, double credit) {
    Target target = ground.frame().target();
    if (target.weight[k] <= 0) {
      return 0;
    }
    double to = Math.min(target.hours[k], from + credit);
    return target.weight[k] * (to - Math.min(target.hours[k], from)) / target.hours[k];
  }

  private double[] credits(Offering step, Now now) {
    double need = 0;
    for (int i = 0; i < step.skill.length; i++) {
      need += Math.max(0, step.aimHours[i] - now.expected[step.skill[i]]);
    }
    double[] credits = new double[step.skill.length];
    for (int i = 0; i < credits.length && need > 0; i++) {
      int k = step.skill[i];
      double own = Math.max(0, step.aimHours[i] - now.expected[k]);
      double again = now.nominal[k] >= step.aimHours[i] ? 0.25 : 1;
      double credit = step.share[i] * Math.min(1, 3 * step.hours / need) * again * own;
      credits[i] = Math.min(step.hours, credit);
    }
    return credits;
  }

  private void learn(Now now, Offering step, double at) {
    now.ends = step.stage == Stage.FOUNDATION && !step.pinned;
    double[] credits = credits(step, now);
    double gained = 0;
    for (int i = 0; i < credits.length; i++) {
      int k = step.skill[i];
      gained += worth(k, now.expected[k], credits[i]);
      now.expected[k] += credits[i];
      now.nominal[k] = Math.max(now.nominal[k], step.aimHours[i]);
    }
    now.area += gained * (horizon - at) / MONTH - step.cost;
    now.made |= step.isPublic;
  }
}
