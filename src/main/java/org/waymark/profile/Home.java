package org.waymark.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where a person lives.
 *
 * @param city a city's name as the person wrote it; null when not said
 * @param country ISO 3166-1 alpha-2; null when not said
 */
public record Home(@Nullable String city, @Nullable String country) {}
