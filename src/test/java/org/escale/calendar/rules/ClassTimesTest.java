package org.escale.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassTimesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  private static final ClassTimes CLASS =
      new ClassTimes(
          Map.of(
              DayOfWeek.MONDAY,
              List.of(
                  OpeningRulesTest.span("08:30", "12:00"),
                  OpeningRulesTest.span("13:30", "16:00"))));

  /** The second Monday is in the school holidays, the third a public holiday. */
  private static final HoursContext CALENDAR =
      new HoursContext(
          new Holidays() {
            @Override
            public @Nullable String publicHoliday(LocalDate day) {
              return day.equals(MONDAY.plusWeeks(2)) ? "PH" : null;
            }

            @Override
            public @Nullable String schoolHoliday(LocalDate day) {
              return day.equals(MONDAY.plusWeeks(1)) ? "SH" : null;
            }
          },
          null);

  @Test
  void an_opening_after_class_or_over_lunch_overlaps_nothing() throws UnreadableHours {
    assertThat(overlaps("Mo 16:00-19:00")).isEmpty();
    assertThat(overlaps("Mo 12:00-13:30")).isEmpty();
    assertThat(overlaps("Tu 08:30-12:00")).isEmpty();
  }

  @Test
  void an_opening_that_begins_before_class_ends_overlaps_it_on_each_day_of_class()
      throws UnreadableHours {
    assertThat(overlaps("Mo 15:45-19:00"))
        .containsExactly(
            new ClassTimes.Overlap(MONDAY, OpeningRulesTest.span("13:30", "16:00")),
            new ClassTimes.Overlap(MONDAY.plusWeeks(3), OpeningRulesTest.span("13:30", "16:00")));
  }

  @Test
  void an_opening_by_appointment_overlaps_too() throws UnreadableHours {
    assertThat(overlaps("Mo 11:00-11:30 unknown \"sur rendez-vous\"")).hasSize(2);
  }

  private static List<ClassTimes.Overlap> overlaps(String hours) throws UnreadableHours {
    return CLASS.overlaps(OpeningHours.parse(hours), CALENDAR, MONDAY, MONDAY.plusWeeks(4));
  }
}
