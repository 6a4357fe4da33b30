package org.escale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The demonstration is loaded on any day; its season must fit to each of them. */
class SchoolYearTest {
  /** From early July to early September no season runs; the next one is what residents see. */
  private static final int LONGEST_SUMMER = 11 * 7;

  @Test
  void on_every_day_of_ten_years_a_season_runs_or_begins_soon() {
    var last = LocalDate.of(2035, 12, 31);
    for (var day = LocalDate.of(2026, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      var year = SchoolYear.around(day);
      assertThat(year.lastDay()).as("season of %s", day).isAfterOrEqualTo(day);
      assertThat(year.firstDay()).isBeforeOrEqualTo(day.plusDays(LONGEST_SUMMER));
      assertThat(year.before().lastDay()).as("seasons follow one another").isBefore(day);
      assertThat(year.firstDay().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(year.lastDay().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }
  }

  @Test
  void seasons_follow_one_another_without_a_gap_in_their_names() {
    var year = SchoolYear.around(LocalDate.of(2027, 1, 1));
    assertThat(year.name()).isEqualTo("2026-2027");
    assertThat(year.before().name()).isEqualTo("2025-2026");
    assertThat(SchoolYear.around(LocalDate.of(2027, 8, 15)).name()).isEqualTo("2027-2028");
  }
}
