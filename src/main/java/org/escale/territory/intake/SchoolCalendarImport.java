package org.escale.territory.intake;

import org.escale.access.AuditLog;
import org.escale.calendar.OfficialCalendar;
import org.escale.calendar.SchoolHolidays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the ministry's school calendar in the place of what was known of its zones and years. */
@Service
class SchoolCalendarImport {
  private final SchoolHolidays holidays;
  private final AuditLog audit;

  SchoolCalendarImport(SchoolHolidays holidays, AuditLog audit) {
    this.holidays = holidays;
    this.audit = audit;
  }

  /**
   * @throws org.escale.calendar.CalendarContradiction when its holidays overlap
   */
  @Transactional
  void apply(OfficialCalendar calendar, String fileName) {
    holidays.replace(calendar);
    audit.record("school-calendar.import", fileName, null, calendar.years());
  }
}
