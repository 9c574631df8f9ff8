package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * Something taken for granted where the person said nothing; theirs to change.
 *
 * @param field the profile's field
 * @param value what was assumed, as the field would write it
 * @param text the same for a reader
 */
public record Assumption(String field, String value, Message text) {}
