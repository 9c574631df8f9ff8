package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One past or coming round of a program.
 *
 * @param role the role that the dates are for
 * @param stream the one stream or mentor that the round is of
 * @param opens when applications open
 * @param deadline the last day to apply
 * @param zone the deadline's time zone: {@code AoE} or an IANA id; null is read as anywhere on
 *     earth
 * @param weeks its own length where it differs
 * @param hoursAtLeast the least hours that it takes in all, as a source states them
 * @param country ISO 3166-1 alpha-2
 * @param places how many are admitted
 */
public record Round(
    String label,
    ParticipationRole role,
    @Nullable String stream,
    @Nullable PartialDate opens,
    @Nullable PartialDate deadline,
    @Nullable String zone,
    @Nullable PartialDate starts,
    @Nullable PartialDate ends,
    @Nullable Double weeks,
    @Nullable Double hoursAtLeast,
    @Nullable Setting setting,
    @Nullable String city,
    @Nullable String country,
    @Nullable Integer places) {}
