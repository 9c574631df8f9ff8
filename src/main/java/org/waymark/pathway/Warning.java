package org.waymark.pathway;

/**
 * Something the person should know.
 *
 * @param code stable, such as {@code no-mentored-in-person}
 */
public record Warning(String code, String text) {}
