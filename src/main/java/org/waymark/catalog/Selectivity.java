package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A published figure of how many were admitted.
 *
 * @param rate 0 to 1
 * @param source the page's address
 */
public record Selectivity(
    String round,
    @Nullable Integer applied,
    @Nullable Integer accepted,
    @Nullable Double rate,
    String source) {}
