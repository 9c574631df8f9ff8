package org.waymark.pathway;

import org.waymark.catalog.Message;

/**
 * An entry to know of beside the steps.
 *
 * @param entry id
 * @param because why one would turn to it
 */
public record Pointer(String entry, String name, Message because) {}
