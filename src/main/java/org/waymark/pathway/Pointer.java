package org.waymark.pathway;

/**
 * An entry to know of beside the steps.
 *
 * @param entry id
 */
public record Pointer(String entry, String name, String because) {}
