package org.waymark.pathway;

/**
 * One thing that a person could change about what they said.
 *
 * @param field the profile's field, as the contract writes it
 * @param from what it is now; "not said" where the profile is silent
 * @param to what it would have to be
 * @param text the same for a reader
 */
public record Change(String field, String from, String to, String text) {}
