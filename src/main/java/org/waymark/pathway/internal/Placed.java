package org.waymark.pathway.internal;

/**
 * A step with its time.
 *
 * @param start weeks from the plan's start
 * @param end weeks from the plan's start
 */
record Placed(Offering step, double start, double end) {}
