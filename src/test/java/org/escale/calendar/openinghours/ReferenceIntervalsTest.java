package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.calendar.openinghours.Told.told;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is said only to be compared. The clock is put forward on 2027-03-28. */
class ReferenceIntervalsTest {
  private static String reference(String hours, String from, int days) {
    var first = LocalDate.parse(from);
    return told(
        ReferenceIntervals.of(
            Told.read(hours), first, first.plusDays(days), Told.LILLE, Told.PARIS));
  }

  @Test
  void it_is_what_the_program_says_in_all_other_nights() {
    for (var hours :
        new String[] {"Mo-Sa 10:00-06:00", "Sa 22:00-02:30", "sunset-sunrise", "PH off"}) {
      assertThat(reference(hours, "2026-10-20", 10)).isEqualTo(told(hours, "2026-10-20", 10));
    }
  }

  @Test
  void a_time_within_the_missing_hour_is_shown_later() {
    assertThat(reference("Sa 22:00-02:30", "2027-03-27", 2)).isEqualTo("03-27 22:00-03-28 03:30");
  }

  @Test
  void the_first_hour_after_that_day_repeats_a_night_that_the_program_does_not() {
    assertThat(reference("Mo-Sa 10:00-06:00", "2027-03-28", 1)).isEqualTo("03-28 00:00-06:00");
    assertThat(reference("Mo-Sa 10:00-06:00", "2027-03-29", 1))
        .isEqualTo("03-29 00:00-01:00, 03-29 10:00-24:00");
    assertThat(told("Mo-Sa 10:00-06:00", "2027-03-29", 1)).isEqualTo("03-29 10:00-24:00");
  }
}
