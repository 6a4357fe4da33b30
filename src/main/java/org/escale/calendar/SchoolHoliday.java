package org.escale.calendar;

import java.time.LocalDate;

/**
 * A period without lessons, from the Saturday after the last ones to the Sunday before the next.
 *
 * @param zone A, B or C
 * @param name in the language of the page where it is one of the usual six, otherwise as its source
 *     calls it
 * @param source where the dates come from
 */
public record SchoolHoliday(
    String zone, String name, LocalDate firstDay, LocalDate lastDay, String source) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
