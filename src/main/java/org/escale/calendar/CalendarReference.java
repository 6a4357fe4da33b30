package org.escale.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.escale.hosting.Preparation;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the school years that the program knows from {@code reference/school-holidays.csv}. What
 * an administrator has imported since stays.
 */
@Component
@Order(CalendarReference.ORDER)
class CalendarReference implements Preparation {
  static final int ORDER = 100;

  private final SchoolHolidays holidays;

  CalendarReference(SchoolHolidays holidays) {
    this.holidays = holidays;
  }

  @Override
  @Transactional
  public void prepare() {
    var reference = calendar();
    var missing =
        reference.years().stream()
            .filter(
                year -> !holidays.knownYears(year.zone()).contains(year.schoolYear().firstYear()))
            .toList();
    holidays.replace(new OfficialCalendar(missing, List.of(), 0));
  }

  /** What the program knows without its database. */
  static OfficialCalendar calendar() {
    return ReferenceCalendar.read(file());
  }

  private static byte[] file() {
    try (var file = new ClassPathResource("reference/school-holidays.csv").getInputStream()) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
