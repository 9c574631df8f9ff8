package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A place as the catalogue names it.
 *
 * @param city a city's name, null when only the country is known
 * @param country ISO 3166-1 alpha-2
 */
public record Location(@Nullable String city, String country) {}
