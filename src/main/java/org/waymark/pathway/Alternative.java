package org.waymark.pathway;

/**
 * A close alternative and what it loses.
 *
 * @param entry id
 * @param loss in readiness-months, 0 or more
 */
public record Alternative(String entry, String name, String because, double loss) {}
