package org.waymark.store;

import java.time.LocalDate;

/**
 * Words that were searched for when nothing was found.
 *
 * @param words in lower case, single spaces between
 * @param times how often, at least 1
 * @param lastDay the day of the last time
 */
public record EmptySearch(String words, long times, LocalDate lastDay) {}
