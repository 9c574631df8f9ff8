package org.waymark.pathway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway: what to do from today, what to apply for, what follows if no one admits, and why.
 *
 * @param asOf the day of the plan
 * @param catalogVersion the catalogue that it was planned on
 * @param role id of the role aimed at
 * @param target id of the entry aimed at; null: none
 * @param value what the planner maximises: expected readiness-months over the horizon, minus small
 *     costs
 * @param exact whether the search finished, so that no better plan exists under its rules
 * @param gap an upper bound on what a better plan could add to {@code value}; 0 when exact
 * @param readinessOverTime from the first day to the horizon's last, a month apart
 * @param assumptions what the planner took for granted where the person said nothing
 * @param steps the base plan, by start
 * @param applications by start; at most two
 * @param applyNow open or rolling chances for people who are nearly there
 * @param peopleAndPlaces directories, boards, forums, groups, advising, grants
 * @param alsoOpen programs that keep every limit and found no place in the path
 * @param justOutOfReach programs that one answer keeps out, with the limit and the answer
 * @param longRoutes degrees and long posts beside the path
 * @param leadsTo ids of the roles and organizations where the path ends
 * @param alternatives close alternatives with what they lose
 */
public record Plan(
    LocalDate asOf,
    long catalogVersion,
    String role,
    @Nullable String target,
    double value,
    boolean exact,
    double gap,
    Readiness readiness,
    List<ReadinessOn> readinessOverTime,
    List<Assumption> assumptions,
    List<Step> steps,
    List<ApplicationWindow> applications,
    List<Pointer> applyNow,
    List<Pointer> peopleAndPlaces,
    List<Pointer> alsoOpen,
    List<Pointer> justOutOfReach,
    List<Pointer> longRoutes,
    List<String> leadsTo,
    List<Alternative> alternatives,
    List<Warning> warnings) {
  /** Checks and copies. */
  public Plan {
    readinessOverTime = List.copyOf(readinessOverTime);
    assumptions = List.copyOf(assumptions);
    steps = List.copyOf(steps);
    applications = List.copyOf(applications);
    applyNow = List.copyOf(applyNow);
    peopleAndPlaces = List.copyOf(peopleAndPlaces);
    alsoOpen = List.copyOf(alsoOpen);
    justOutOfReach = List.copyOf(justOutOfReach);
    longRoutes = List.copyOf(longRoutes);
    leadsTo = List.copyOf(leadsTo);
    alternatives = List.copyOf(alternatives);
    warnings = List.copyOf(warnings);
  }
}
