package org.waymark.rounds;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Setting;

/**
 * A round of a program that can still be joined.
 *
 * @param role the role that the dates are for
 * @param stream the one stream that they are for; null: the whole program
 * @param timing how they are known
 * @param deadline the last day to apply; null when rolling or not known
 * @param starts the days between which it begins
 * @param weeks the round's own length; null: the program's
 * @param setting where the round takes place; null: as the program's modes say
 * @param city null when the round does not say
 * @param country ISO 3166-1 alpha-2; null when the round does not say
 * @param basis how many dated rounds it rests on; 0 when it is announced or its kind's habit
 * @param explanation what it rests on
 */
public record ComingRound(
    ParticipationRole role,
    @Nullable String stream,
    Timing timing,
    @Nullable DateRange deadline,
    DateRange starts,
    @Nullable Double weeks,
    @Nullable Setting setting,
    @Nullable String city,
    @Nullable String country,
    int basis,
    Message explanation) {}
