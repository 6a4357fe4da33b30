package org.escale.calendar.openinghours;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time without a break in which a place is open or may be, on the wall clock of the place.
 *
 * @param end the first minute that no longer belongs to it
 * @param comment what the hours say of this time, or the name of the holiday that opens it
 * @param guessed whether the hours give no end, so that this one is a guess
 */
public record HoursInterval(
    LocalDateTime start,
    LocalDateTime end,
    HoursState state,
    @Nullable String comment,
    boolean guessed) {}
