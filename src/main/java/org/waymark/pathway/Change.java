package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * One thing that a person could change about what they said.
 *
 * @param field the profile's field, as the contract writes it
 * @param from what it is now; "not said" where the profile is silent
 * @param to what it would have to be
 * @param text the same for a reader
 */
public record Change(String field, Message from, Message to, Message text) {}
