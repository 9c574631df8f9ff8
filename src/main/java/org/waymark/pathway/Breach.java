package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * A limit that keeps an entry out of a person's path.
 *
 * @param code stable, such as {@code citizenship}
 * @param text the limit in words, with what is demanded and what the person has
 * @param demands what the entry demands, short
 * @param has what the person has, short; "not said" where the profile is silent
 */
public record Breach(String code, Message text, Message demands, Message has) {}
