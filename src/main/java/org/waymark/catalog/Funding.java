package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What taking part costs and pays. A null part is not stated.
 *
 * @param cost what one pays; amount 0 is free
 * @param stipend pay for a person
 * @param grant money for a project
 * @param travel whether travel is covered
 * @param housing whether housing is covered
 * @param compute computing power or credits, in words
 * @param eligibility for whom, in words
 */
public record Funding(
    @Nullable Money cost,
    @Nullable Pay stipend,
    @Nullable Grant grant,
    @Nullable Boolean travel,
    @Nullable Boolean housing,
    @Nullable String compute,
    @Nullable String eligibility) {}
