package org.waymark.catalog;

/**
 * A measured result.
 *
 * @param source the page's address
 */
public record Outcome(String text, String source) {}
