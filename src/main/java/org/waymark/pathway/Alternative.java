package org.waymark.pathway;

/**
 * A close alternative and what it loses.
 *
 * @param entry id
 * @param insteadOf the name of the step whose place it could take
 * @param loss in readiness-months, 0 or more
 */
public record Alternative(String entry, String name, String insteadOf, double loss) {}
