package org.waymark.pathway.internal;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.catalog.Stage;

/**
 * No base plan is worth more than this: a linear program over all offerings, of which the planner's
 * plans are some solutions, solved by OR-Tools' GLOP. It knows nothing of the planner's search.
 *
 * <p>Time is cut into periods. A flexible offering is taken by fractions, each finished in some
 * period and counted as if at its beginning; dated ones are taken by fractions, too, and end when
 * they end. What is taken until a period's end needs no more hours than there are until then, and
 * at most as many steps as a path has. Kin excludes kin, and what demands a level waits for some
 * offering that teaches to it. Credit in a skill is at most the share of the need at the plan's
 * start; all that teaches up to a level credits no more than that level, each at most its share of
 * what the others leave, and beyond the first only as repetition. Left out: that a step's hours are
 * split by its needs, that one thing is studied after the other, what is wanted and what a path may
 * end with.
 */
final class Relaxation {
  /** Where the curve of shrinking needs is touched. */
  private static final double[] TANGENTS = {0.15, 0.4, 0.8, 1.4, 2.2};

  private static final double MONTH = 365.25 / 12 / 7;

  static {
    Loader.loadNativeLibraries();
  }

  private final Engine.Ground ground;
  private final double[] ends;
  private final MPSolver solver;
  private final MPObjective objective;
  private final List<Taken> taken = new ArrayList<>();

  /** By skill: credits with the level of hours that they aim at. */
  private final Map<Integer, List<Credit>> credits = new TreeMap<>();

  /** An offering with the part of it that is finished in each period, 0 to 1. */
  private record Taken(Offering step, List<MPVariable> in) {
    boolean isDated() {
      return step.pace == Offering.Pace.FIXED;
    }
  }

  /**
   * What an offering credits in a skill.
   *
   * @param aim the hours that it teaches up to
   * @param most hours that it credits at most
   * @param share of the need, at most
   * @param in hours credited by period
   * @param fresh by period, 0 to 1: the part that is no repetition
   */
  private record Credit(
      Taken by,
      double aim,
      double most,
      double share,
      List<MPVariable> in,
      List<MPVariable> fresh) {}

  private Relaxation(Engine.Ground ground, double weeks) {
    this.ground = ground;
    double horizon = ground.capacity().horizon();
    ends = new double[(int) Math.ceil(horizon / weeks)];
    for (int t = 0; t < ends.length; t++) {
      ends[t] = Math.min(horizon, (t + 1) * weeks);
    }
    solver = MPSolver.createSolver("GLOP");
    objective = solver.objective();
    objective.setMaximization();
  }

  /**
   * The bound on a plan's area, in readiness-months.
   *
   * @param isPublic whether the plans that are bounded hold something that is made public
   * @param weeks how long a period is; the shorter, the nearer the bound
   */
  static double of(Engine.Ground ground, Kinship kinship, boolean isPublic, double weeks) {
    Relaxation relaxation = new Relaxation(ground, weeks);
    relaxation.take();
    relaxation.keepHours();
    relaxation.keepSteps(isPublic);
    relaxation.keepKin(kinship);
    relaxation.keepDemands();
    relaxation.keepCredits();
    MPSolver.ResultStatus status = relaxation.solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("the relaxation was not solved: " + status);
    }
    return relaxation.objective.value();
  }

  private static double infinity() {
    return MPSolver.infinity();
  }

  private MPConstraint atMost(double most) {
    return solver.makeConstraint(-infinity(), most);
  }

  private static void add(MPConstraint constraint, List<MPVariable> variables, double coefficient) {
    variables.forEach(variable -> add(constraint, variable, coefficient));
  }

  /** What may end in time, with what it is worth. */
  private void take() {
    for (Offering step : ground.choosable().base()) {
      int first = firstPeriod(step);
      if (first < 0) {
        continue;
      }
      boolean dated = step.pace == Offering.Pace.FIXED;
      int last = dated ? first : ends.length - 1;
      List<MPVariable> in = new ArrayList<>();
      for (int t = first; t <= last; t++) {
        MPVariable part = solver.makeNumVar(0, 1, "");
        objective.setCoefficient(part, -step.cost);
        in.add(part);
      }
      Taken one = new Taken(step, in);
      taken.add(one);
      add(atMost(1), in, 1);
      credit(one, first);
    }
  }

  /** The first period in which an offering may be finished; -1 for none. */
  private int firstPeriod(Offering step) {
    boolean dated = step.pace == Offering.Pace.FIXED;
    double end = dated ? step.end() : finish(step);
    for (int t = 0; t < ends.length; t++) {
      if (end <= ends[t] + 1e-9 && (!dated || step.start >= -1e-9)) {
        return t;
      }
    }
    return -1;
  }

  private double finish(Offering step) {
    return ground.capacity().finish(0, step.hours + ground.frame().switchHours());
  }

  private void credit(Taken one, int first) {
    Offering step = one.step;
    Target target = ground.frame().target();
    double[] start = ground.from().expected;
    List<List<MPVariable>> ofStep = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < step.skill.length; i++) {
      int k = step.skill[i];
      double need = step.aimHours[i] - start[k];
      double room = target.hours[k] - start[k];
      if (target.weight[k] <= 0 || need <= 0 || room <= 0) {
        continue;
      }
      double most = Math.min(step.hours, step.share[i] * need);
      List<MPVariable> in = new ArrayList<>();
      List<MPVariable> fresh = new ArrayList<>();
      for (int t = 0; t < one.in.size(); t++) {
        double ended = one.isDated() ? step.end() : Math.max(finish(step), begins(first + t));
        MPVariable credited = solver.makeNumVar(0, infinity(), "");
        in.add(credited);
        double months = (ground.capacity().horizon() - ended) / MONTH;
        objective.setCoefficient(credited, target.rate[k] * months);
        MPVariable isFresh = solver.makeNumVar(0, 1, "");
        fresh.add(isFresh);
        MPConstraint within = atMost(0);
        within.setCoefficient(credited, 1);
        within.setCoefficient(one.in.get(t), -most * repeatFactor());
        within.setCoefficient(isFresh, -most * (1 - repeatFactor()));
        MPConstraint part = atMost(0);
        part.setCoefficient(isFresh, 1);
        part.setCoefficient(one.in.get(t), -1);
      }
      credits
          .computeIfAbsent(k, skill -> new ArrayList<>())
          .add(new Credit(one, step.aimHours[i], most, step.share[i], in, fresh));
      ofStep.add(in);
      shares.add(step.share[i]);
    }
    double atOnce = skillsAtOnce() * step.hours;
    for (int t = 0; t < one.in.size() && ofStep.size() > 1; t++) {
      MPConstraint hours = atMost(0);
      hours.setCoefficient(one.in.get(t), -atOnce);
      for (int i = 0; i < ofStep.size(); i++) {
        hours.setCoefficient(ofStep.get(i).get(t), 1 / shares.get(i));
      }
    }
  }

  private double begins(int period) {
    return period == 0 ? 0 : ends[period - 1];
  }

  private double skillsAtOnce() {
    return Catalogs.vocabularies().effort().skillsAtOnce();
  }

  private double repeatFactor() {
    return Catalogs.vocabularies().effort().repeatFactor();
  }

  /** The variables of an offering that say what of it is finished by a period's end. */
  private List<MPVariable> by(Taken one, int period) {
    int first = ends.length - one.in.size();
    if (one.isDated()) {
      return one.step.end() <= ends[period] + 1e-9 ? one.in : List.of();
    }
    return period < first ? List.of() : one.in.subList(0, period - first + 1);
  }

  private void keepHours() {
    Capacity capacity = ground.capacity();
    double change = ground.frame().switchHours();
    for (int t = 0; t < ends.length; t++) {
      MPConstraint hours = atMost(capacity.freeBetween(0, ends[t]));
      for (Taken one : taken) {
        if (one.isDated()) {
          hours.setCoefficient(one.in.get(0), used(one.step, ends[t]));
        } else {
          by(one, t).forEach(in -> hours.setCoefficient(in, one.step.hours + change));
        }
      }
    }
  }

  /** The hours that a step with dates takes away until a time. */
  private double used(Offering step, double until) {
    double used = 0;
    for (int week = (int) step.start; week < Math.min(Math.ceil(step.end()), until); week++) {
      double free = ground.capacity().freeBetween(week, Math.min(week + 1, until));
      used += step.fullTime ? free : Math.min(free, step.hoursPerWeek * Math.min(1, until - week));
    }
    return used;
  }

  private void keepSteps(boolean isPublic) {
    MPConstraint steps = atMost(ground.frame().maxSteps());
    MPConstraint foundations = atMost(2);
    MPConstraint publics = solver.makeConstraint(isPublic ? 1 : 0, infinity());
    for (Taken one : taken) {
      add(steps, one.in, 1);
      add(foundations, one.in, one.step.stage == Stage.FOUNDATION ? 1 : -2);
      add(publics, one.in, one.step.isPublic ? 1 : 0);
    }
  }

  private void keepKin(Kinship kinship) {
    for (int i = 0; i < taken.size(); i++) {
      for (int j = i + 1; j < taken.size(); j++) {
        if (kinship.excludes(taken.get(i).step.id(), taken.get(j).step.id())) {
          MPConstraint one = atMost(1);
          add(one, taken.get(i).in, 1);
          add(one, taken.get(j).in, 1);
        }
      }
    }
  }

  private void keepDemands() {
    for (Taken one : taken) {
      Offering step = one.step;
      double[] hours = step.mayStretch ? step.stretchHours : step.demandHours;
      for (int i = 0; i < hours.length; i++) {
        int k = step.demandSkill[i];
        double demanded = hours[i];
        if (ground.from().nominal[k] + 1e-9 < demanded) {
          keepDemand(one, k, demanded);
        }
      }
    }
  }

  private void keepDemand(Taken one, int skill, double demanded) {
    for (int t = 0; t < ends.length; t++) {
      MPConstraint waits = atMost(0);
      double until = one.isDated() ? one.step.start : latestStart(one.step, ends[t]);
      if (!one.isDated() || t == ends.length - 1) {
        by(one, t).forEach(in -> waits.setCoefficient(in, 1));
        for (Taken other : taken) {
          if (!other.equals(one) && teaches(other.step, skill, demanded)) {
            subtract(waits, other, until);
          }
        }
      }
    }
  }

  /** Takes away what of an offering may be finished by a time. */
  private void subtract(MPConstraint from, Taken one, double until) {
    if (one.isDated()) {
      if (one.step.end() <= until + 1e-9) {
        from.setCoefficient(one.in.get(0), -1);
      }
    } else {
      int first = ends.length - one.in.size();
      for (int i = 0; i < one.in.size(); i++) {
        if (begins(first + i) <= until + 1e-9) {
          from.setCoefficient(one.in.get(i), -1);
        }
      }
    }
  }

  private static boolean teaches(Offering step, int skill, double hours) {
    for (int i = 0; i < step.skill.length; i++) {
      if (step.skill[i] == skill && step.aimHours[i] > hours - 1e-6) {
        return true;
      }
    }
    return false;
  }

  private void keepCredits() {
    credits.forEach((skill, ofSkill) -> {
      double start = ground.from().expected[skill];
      capped(ofSkill, ground.frame().target().hours[skill] - start);
      Map<Double, List<Credit>> byAim = new TreeMap<>();
      for (Credit credit : ofSkill) {
        byAim.computeIfAbsent(credit.aim, aim -> new ArrayList<>()).add(credit);
      }
      byAim.forEach((aim, some) -> {
        MPConstraint first = atMost(ground.from().nominal[skill] >= aim ? 0 : 1);
        some.forEach(credit -> add(first, credit.fresh, 1));
        List<Credit> upTo = ofSkill.stream().filter(credit -> credit.aim <= aim).toList();
        capped(upTo, aim - start);
        shrinking(upTo, aim - start);
      });
    });
  }

  private void capped(Collection<Credit> some, double most) {
    MPConstraint cap = atMost(most);
    for (Credit credit : some) {
      add(cap, credit.in, 1);
    }
  }

  /**
   * Each takes its share of what those before it left: after shares s all of them have credited at
   * most need · (1 − Π(1 − s)), which is concave in the sum of −ln(1 − s), so that its tangents
   * bound it.
   */
  private void shrinking(List<Credit> some, double need) {
    for (int t = 0; t < ends.length; t++) {
      for (double at : TANGENTS) {
        MPConstraint tangent = atMost(need * (1 - Math.exp(-at) * (1 + at)));
        double slope = need * Math.exp(-at);
        for (Credit credit : some) {
          double again = -Math.log(1 - repeatFactor() * credit.share);
          double first = -Math.log(1 - credit.share) - again;
          for (int i = 0; i < credit.in.size(); i++) {
            if (isBy(credit.by, i, t)) {
              add(tangent, credit.in.get(i), 1);
              add(tangent, credit.by.in.get(i), -slope * again);
              add(tangent, credit.fresh.get(i), -slope * first);
            }
          }
        }
      }
    }
  }

  private static void add(MPConstraint constraint, MPVariable variable, double coefficient) {
    constraint.setCoefficient(variable, constraint.getCoefficient(variable) + coefficient);
  }

  /** Whether the i-th part of an offering is finished by a period's end. */
  private boolean isBy(Taken one, int part, int period) {
    return one.isDated()
        ? one.step.end() <= ends[period] + 1e-9
        : ends.length - one.in.size() + part <= period;
  }

  /** The latest time at which a step can begin that is finished by some time. */
  private double latestStart(Offering step, double until) {
    double hours = step.hours + ground.frame().switchHours();
    double low = 0;
    double high = until;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (ground.capacity().freeBetween(middle, until) >= hours) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
