package org.escale.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.escale.calendar.openinghours.Holidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearCopyTest {
  private static final LocalDate OLD = LocalDate.of(2025, 9, 1);
  private static final LocalDate NEW = LocalDate.of(2026, 9, 1);

  /** All Saints' holidays of both years, the second shorter; Easter Monday of both. */
  private static final Holidays CALENDAR =
      new Holidays() {
        @Override
        public @Nullable String publicHoliday(LocalDate day) {
          return day.equals(LocalDate.of(2026, 4, 6)) || day.equals(LocalDate.of(2027, 3, 29))
              ? "Lundi de Pâques"
              : null;
        }

        @Override
        public @Nullable String schoolHoliday(LocalDate day) {
          boolean off =
              within(day, LocalDate.of(2025, 10, 18), LocalDate.of(2025, 11, 2))
                  || within(day, LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 26));
          return off ? "Toussaint" : null;
        }
      };

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Test
  void a_date_in_the_school_holidays_moves_with_them() {
    var moved = move("2025-10-20", "2025-10-24");
    assertThat(moved.after()).isEqualTo(rule("2026-10-19", "2026-10-23"));
    assertThat(moved.why()).isEqualTo(YearCopy.Why.WITH_SCHOOL_HOLIDAY);
    assertThat(moved.holiday()).isEqualTo("Toussaint");
  }

  @Test
  void a_date_on_a_public_holiday_moves_with_it() {
    assertThat(move("2026-04-06", "2026-04-06").after())
        .isEqualTo(rule("2027-03-29", "2027-03-29"));
  }

  @Test
  void any_other_date_keeps_its_weekday() {
    var moved = move("2026-05-29", "2026-05-30");
    assertThat(moved.after()).isEqualTo(rule("2027-05-28", "2027-05-29"));
    assertThat(moved.why()).isEqualTo(YearCopy.Why.SAME_WEEKDAY);
  }

  @Test
  void a_date_for_which_the_new_holidays_are_too_short_is_told_and_left_out() {
    var copied = copy("2025-10-31", "2025-10-31");
    assertThat(copied.moved().getFirst().why()).isEqualTo(YearCopy.Why.NOWHERE);
    assertThat(copied.rules().dated()).isEmpty();
  }

  @Test
  void what_belongs_to_other_years_is_not_copied_and_the_weeks_stay() {
    var copied = copy("2024-10-21", "2024-10-21");
    assertThat(copied.moved()).isEmpty();
    assertThat(copied.rules().weekly()).isEqualTo(OpeningRulesTest.SCHOOL_SPACE.weekly());
  }

  private static YearCopy.Moved move(String first, String last) {
    return copy(first, last).moved().getFirst();
  }

  private static YearCopy copy(String first, String last) {
    var rules =
        new OpeningRules(OpeningRulesTest.SCHOOL_SPACE.weekly(), false, List.of(rule(first, last)));
    return YearCopy.of(rules, CALENDAR, OLD, NEW);
  }

  private static DatedRule rule(String first, String last) {
    return new DatedRule(LocalDate.parse(first), LocalDate.parse(last), List.of(), "Fermé");
  }
}
