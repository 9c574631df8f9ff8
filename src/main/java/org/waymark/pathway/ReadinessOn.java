package org.waymark.pathway;

import java.time.LocalDate;

/**
 * Shares of the goal reached on a day, each 0 to 1. They may cross: who prepares for a program may
 * be behind, for a while, who builds something at once.
 *
 * @param withoutAdmission if every selective program says no
 * @param expected on average
 * @param best on the branch that ends highest
 */
public record ReadinessOn(LocalDate day, double withoutAdmission, double expected, double best) {}
