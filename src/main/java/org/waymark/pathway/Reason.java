package org.waymark.pathway;

/**
 * A part of the score, in words.
 *
 * @param share of the score; a list's shares sum to 1
 */
public record Reason(String text, double share) {}
