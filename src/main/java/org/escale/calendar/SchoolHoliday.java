package org.escale.calendar;

import java.time.LocalDate;

/**
 * A period without lessons: from the Saturday after the last lessons to the day before the next.
 *
 * @param zone A, B or C
 * @param source where the dates were read
 */
public record SchoolHoliday(
    String zone, String name, LocalDate firstDay, LocalDate lastDay, String source) {
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
