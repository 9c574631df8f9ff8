package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * Something the person should know.
 *
 * @param code stable, such as {@code no-mentored-in-person}
 */
public record Warning(String code, Message text) {}
