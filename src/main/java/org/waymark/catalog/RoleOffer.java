package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A role that one can apply for.
 *
 * @param hoursPerWeek its own load
 */
public record RoleOffer(
    ParticipationRole role,
    @Nullable Double hoursPerWeek,
    @Nullable Pay pay,
    @Nullable String note) {}
