package org.waymark.pathway.internal;

import org.waymark.pathway.Admission;

/**
 * What follows if a selective program admits the person.
 *
 * @param step the program
 * @param plan everything planned around it
 * @param atStart where the person stands when it begins
 * @param chance of being admitted, for this person, 0 to 1
 * @param admission the chance with what it rests on
 */
record Branch(
    Offering step, Search.Result plan, State atStart, double chance, Admission admission) {
  /** Readiness-months over the horizon. */
  double value() {
    return plan.area();
  }

  /** Readiness at the horizon's end. */
  double readiness() {
    return plan.end().readiness;
  }

  /** The chance that it both takes place as planned and admits. */
  double certainty() {
    return chance * step.chance;
  }
}
