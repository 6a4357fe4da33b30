package org.escale.calendar;

import java.util.EnumSet;
import java.util.List;
import org.escale.tabular.ImportProblem;

/**
 * What a file of the ministry's calendar says of the three zones.
 *
 * @param years what it holds, by zone and school year
 * @param leftOut the rows that do not enter, and why
 * @param elsewhere how many rows concern other territories (Corsica, overseas) or teachers only
 */
public record OfficialCalendar(List<ZoneYear> years, List<ImportProblem> leftOut, int elsewhere) {

  /** The holidays of one zone in one school year. */
  public record ZoneYear(String zone, SchoolYear schoolYear, List<SchoolHoliday> holidays) {

    /** Whether none of the usual holidays is missing; only then the year counts as known. */
    public boolean isWhole() {
      var missing = EnumSet.allOf(HolidayName.class);
      holidays.forEach(holiday -> HolidayName.in(holiday.name()).ifPresent(missing::remove));
      return missing.isEmpty();
    }
  }
}
