package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Money for a project or a company, never income; either bound may be missing.
 *
 * @param min the least amount
 * @param max the largest amount
 * @param currency ISO 4217
 */
public record Grant(@Nullable Double min, @Nullable Double max, String currency) {}
