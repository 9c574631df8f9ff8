package org.waymark.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.catalog.Message;

/**
 * Why an entry is not in a person's path, and the least that would bring it in.
 *
 * @param entry id
 * @param name the entry's name
 * @param place where it stands now
 * @param limits what keeps it out, each with its value and the person's; empty when it is in
 * @param smallest changes that together bring it in, found by planning again with them: one where
 *     one is enough; empty when it is in, or when nothing that a person can change is enough
 * @param text the answer in a sentence or two
 * @param plan the plan without any change
 */
public record WhyNot(
    String entry,
    String name,
    Place place,
    List<Breach> limits,
    List<Change> smallest,
    Message text,
    Plan plan) {
  /** Where an entry stands in a plan. */
  public enum Place {
    /** It is a step. */
    STEP,
    /** It is among the applications to write. */
    APPLICATION,
    /** It stands beside the steps. */
    BESIDE,
    /** It is not in the plan. */
    OUT
  }

  /** Checks and copies. */
  public WhyNot {
    limits = List.copyOf(limits);
    smallest = List.copyOf(smallest);
  }

  /** Whether it is a step or an application. */
  public boolean isIn() {
    return place == Place.STEP || place == Place.APPLICATION;
  }

  /** Where an entry stands in a plan. */
  public static Place placeOf(String entry, Plan plan) {
    if (plan.steps().stream().anyMatch(step -> step.entry().equals(entry))) {
      return Place.STEP;
    }
    if (plan.applications().stream().anyMatch(window -> window.apply().contains(entry))) {
      return Place.APPLICATION;
    }
    boolean companion = plan.steps().stream().anyMatch(step -> step.companions().contains(entry));
    boolean beside =
        Stream.of(plan.peopleAndPlaces(), plan.longRoutes(), plan.applyNow())
            .flatMap(List::stream)
            .anyMatch(pointer -> pointer.entry().equals(entry));
    return companion || beside ? Place.BESIDE : Place.OUT;
  }
}
