package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * A part of the score, in words.
 *
 * @param share of the score; a list's shares sum to 1
 */
public record Reason(Message text, double share) {}
