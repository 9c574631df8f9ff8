package org.waymark.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many searches there were over some days.
 *
 * @param since the first day on which there was one; null: there was none
 * @param all how many
 * @param inVain how many of them found nothing
 */
public record SearchCount(@Nullable LocalDate since, long all, long inVain) {}
