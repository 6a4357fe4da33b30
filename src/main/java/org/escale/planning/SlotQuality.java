package org.escale.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How well each half-day suits residents, 0 to 10. Mornings and afternoons of Monday, Tuesday,
 * Thursday and Friday are told apart by whether there is school.
 */
public record SlotQuality(
    int saturdayMorning,
    int saturdayAfternoon,
    int wednesdayMorning,
    int wednesdayAfternoon,
    int schoolMorning,
    int schoolAfternoon,
    int holidayMorning,
    int holidayAfternoon,
    int evening) {

  /** People are free on Saturdays and Wednesdays, in the evening, and in the school holidays. */
  public static final SlotQuality USUAL = new SlotQuality(10, 9, 7, 10, 3, 5, 6, 7, 8);

  int of(LocalDate day, Slot slot, boolean schoolHoliday) {
    if (slot == Slot.EV) return evening;
    var morning = slot == Slot.AM;
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return morning ? saturdayMorning : saturdayAfternoon;
    }
    if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
      return morning ? wednesdayMorning : wednesdayAfternoon;
    }
    if (schoolHoliday) return morning ? holidayMorning : holidayAfternoon;
    return morning ? schoolMorning : schoolAfternoon;
  }
}
