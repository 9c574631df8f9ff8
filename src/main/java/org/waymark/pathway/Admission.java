package org.waymark.pathway;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/**
 * The chance of being admitted and what it rests on. Never finer than known.
 *
 * @param low 0 to 1
 * @param typical 0 to 1, for this person
 * @param high 0 to 1
 * @param accepted numerator of the newest published figure
 * @param applied denominator
 * @param year of the figure
 * @param ownFigure whether the program's own figure, not its kind's habit
 * @param basis what it rests on
 * @param source address of the figure's page
 */
public record Admission(
    double low,
    double typical,
    double high,
    @Nullable Integer accepted,
    @Nullable Integer applied,
    @Nullable Integer year,
    boolean ownFigure,
    Message basis,
    @Nullable String source) {}
