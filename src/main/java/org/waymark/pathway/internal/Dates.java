package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Setting;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * When a program can next be joined.
 *
 * @param role the role that the dates are for
 * @param stream the one stream that they are for; null: all
 * @param timing how they are known
 * @param deadline null when rolling or not known
 * @param starts between which days it begins
 * @param weeks the round's own length; null: the program's
 * @param setting where the round takes place; null: as the program's modes say
 * @param city null when the round does not say
 * @param country null when the round does not say
 */
record Dates(
    ParticipationRole role,
    @Nullable String stream,
    Timing timing,
    @Nullable DateRange deadline,
    DateRange starts,
    @Nullable Double weeks,
    @Nullable Setting setting,
    @Nullable String city,
    @Nullable String country) {}
