package org.escale.calendar;

import java.util.EnumSet;
import java.util.List;
import org.escale.tabular.FileText;
import org.escale.tabular.ImportProblem;

/**
 * What a file of the ministry's calendar says of the three zones.
 *
 * @param years what it holds, by zone and school year
 * @param leftOut the rows that do not enter, and why
 * @param elsewhere how many rows concern other territories (Corsica, overseas), teachers only, or
 *     the first day back
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

  /**
   * Reads the ministry's open data: the table "fr-en-calendrier-scolaire" as CSV, or a zone's
   * calendar as iCalendar.
   *
   * @throws org.escale.tabular.UnreadableFile when it is neither
   */
  public static OfficialCalendar read(byte[] file, String fileName) {
    var events =
        FileText.of(file).stripLeading().startsWith("BEGIN:VCALENDAR")
            ? CalendarIcs.read(file)
            : CalendarCsv.read(file);
    return new CalendarGathering(fileName).gather(events);
  }
}
