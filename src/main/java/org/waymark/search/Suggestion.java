package org.waymark.search;

import org.jspecify.annotations.Nullable;

/**
 * A completion of what is being typed.
 *
 * @param id of the entry or topic; null for a place
 * @param type {@code program}, {@code resource}, {@code organization}, {@code topic} or {@code
 *     place}
 */
public record Suggestion(String text, @Nullable String id, String type) {}
