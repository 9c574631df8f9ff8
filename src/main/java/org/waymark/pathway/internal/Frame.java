package org.waymark.pathway.internal;

/**
 * What stays the same while one plan is made.
 *
 * @param switchHours what finding and starting a step costs, in hours
 * @param maxSteps how many steps a base plan has at most
 */
record Frame(
    SkillSpace space,
    Target target,
    Learning learning,
    Demands demands,
    double switchHours,
    int maxSteps) {}
