package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Which of some hundred flexible offerings a search looks at: those with the largest possible gains
 * for their hours, the best few of each skill of the target and of what is made public, and what
 * opens them: a course of linear algebra gains nothing for a goal that doesn't name it, and yet
 * stands before all that does.
 */
final class Shortlist {
  private static final int KEPT = 24;
  private static final int KEPT_BY_SKILL = 3;

  /** How many are looked at beside those kept, from each later state on. */
  private static final int LATER = 5;

  /** How many are kept for what they open, and again for what opens those. */
  private static final int[] OPENERS = {12, 6};

  /** The part of its fair share of all hours that a step is thought to cost at least. */
  private static final double LEAST_PART = 0.5;

  private final Frame frame;
  private final State from;
  private final double leastCost;

  /** A shortlist for a person's hours from a state on. */
  Shortlist(Frame frame, State from, Capacity capacity) {
    this.frame = frame;
    this.from = from;
    double hours = capacity.freeBetween(from.time, capacity.horizon());
    this.leastCost = LEAST_PART * hours / frame.maxSteps();
  }

  private record Rated(Offering step, double rate) {}

  /** The offerings to look at; all where they are few. */
  List<Offering> of(List<Offering> flexible) {
    if (flexible.size() <= KEPT) {
      return flexible;
    }
    Set<String> ids = new HashSet<>();
    int[] bySkill = new int[frame.space().size()];
    List<Offering> kept = new ArrayList<>();
    int publics = 0;
    for (Offering step : ranked(flexible, this::rate)) {
      boolean fewPublic = step.isPublic && publics < KEPT_BY_SKILL;
      boolean fewOfSkill = false;
      for (int k : step.skill) {
        if (frame.target().weight[k] > 0 && bySkill[k] < KEPT_BY_SKILL) {
          fewOfSkill = true;
        }
      }
      boolean wanted = step.pinned || kept.size() < KEPT || fewPublic || fewOfSkill;
      if (wanted && ids.add(step.id())) {
        kept.add(step);
        publics += step.isPublic ? 1 : 0;
        for (int k : step.skill) {
          bySkill[k]++;
        }
      }
    }
    for (int openers : OPENERS) {
      List<Offering> opened = List.copyOf(kept);
      ranked(flexible, step -> ids.contains(step.id()) ? 0 : rateOfOpened(step, opened)).stream()
          .limit(openers)
          .filter(step -> rateOfOpened(step, opened) > 0 && ids.add(step.id()))
          .forEach(kept::add);
    }
    return kept;
  }

  /** The most gainful, for their hours, of what is open in the state and not among others. */
  List<Offering> openBeside(List<Offering> others, List<Offering> flexible) {
    Set<String> ids = new HashSet<>();
    others.forEach(step -> ids.add(step.id()));
    return ranked(
            flexible.stream()
                .filter(step -> !ids.contains(step.id()))
                .filter(step -> frame.demands().met(step, from.nominal) && gain(step) > 0)
                .toList(),
            this::rate)
        .stream()
        .filter(step -> ids.add(step.id()))
        .limit(LATER)
        .toList();
  }

  private static List<Offering> ranked(List<Offering> offerings, ToDoubleFunction<Offering> rate) {
    return offerings.stream()
        .map(step -> new Rated(step, rate.applyAsDouble(step)))
        .sorted(
            Comparator.comparingDouble(Rated::rate)
                .reversed()
                .thenComparing(rated -> rated.step.id()))
        .map(Rated::step)
        .toList();
  }

  private double gain(Offering step) {
    return frame.learning().gain(step, from.expected, from.nominal, frame.target());
  }

  private double rate(Offering step) {
    return gain(step) / cost(step);
  }

  private double cost(Offering step) {
    return Math.max(leastCost, step.hours + frame.switchHours());
  }

  /**
   * For its hours, the part that a step has in opening what is kept and closed; 0 for none. It must
   * serve the track itself: a lawyer need not learn Python for the sake of one reading list.
   */
  private double rateOfOpened(Offering step, List<Offering> kept) {
    if (!step.isOfTheTrack()) {
      return 0;
    }
    double opened = 0;
    for (Offering then : kept) {
      int meets = frame.demands().meets(step, then, from.nominal);
      if (meets > 0) {
        opened += gain(then) * meets / frame.demands().lacks(then, from.nominal);
      }
    }
    return opened / cost(step);
  }
}
