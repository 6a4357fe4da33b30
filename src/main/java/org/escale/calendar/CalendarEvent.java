package org.escale.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ministry's calendar.
 *
 * @param line where it stands in the file
 * @param description such as "Vacances d'Hiver"
 * @param zones the letters of the zones it names; empty for other territories
 * @param forPupils false for the teachers' own dates
 * @param back the day of the next lessons; null where the file tells none
 * @param year the school year the file names; null where it names none
 */
record CalendarEvent(
    int line,
    String description,
    String zones,
    boolean forPupils,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate back,
    @Nullable SchoolYear year) {}
