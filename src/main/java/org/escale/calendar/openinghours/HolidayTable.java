package org.escale.calendar.openinghours;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holidays by date. Days that are in neither table are none. */
public final class HolidayTable implements Holidays {
  private final Map<LocalDate, String> publicHolidays;
  private final Map<LocalDate, String> schoolHolidays;

  public HolidayTable(
      Map<LocalDate, String> publicHolidays, Map<LocalDate, String> schoolHolidays) {
    this.publicHolidays = Map.copyOf(publicHolidays);
    this.schoolHolidays = Map.copyOf(schoolHolidays);
  }

  @Override
  public @Nullable String publicHoliday(LocalDate day) {
    return publicHolidays.get(day);
  }

  @Override
  public @Nullable String schoolHoliday(LocalDate day) {
    return schoolHolidays.get(day);
  }
}
