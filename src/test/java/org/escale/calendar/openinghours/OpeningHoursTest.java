package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.calendar.openinghours.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the language means. 2026-09-07 is a Monday. */
class OpeningHoursTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Mo 10:00-12:00                       | 09-07 10:00-12:00
          Mo 10:00-12:00,14:00-15:00           | 09-07 10:00-12:00, 09-07 14:00-15:00
          Mo,We 10:00-12:00                    | 09-07 10:00-12:00, 09-09 10:00-12:00
          Sa-Mo 10:00-12:00                    | 09-07 10:00-12:00, 09-12 10:00-12:00, 09-13 10:00-12:00
          24/7                                 | 09-07 00:00-09-14 00:00
          Mo                                   | 09-07 00:00-24:00
          Mo 22:00-02:00                       | 09-07 22:00-09-08 02:00
          Mo 22:00-26:00                       | 09-07 22:00-09-08 02:00
          Mo 10:00-10:00                       | 09-07 10:00-09-08 10:00
          Mo 00:00-24:00; Tu 00:00-24:00       | 09-07 00:00-09-09 00:00
          Mo-Tu 08:00-18:00; Mo 10:00-12:00    | 09-07 10:00-12:00, 09-08 08:00-18:00
          Mo 08:00-10:00, Mo 14:00-16:00       | 09-07 08:00-10:00, 09-07 14:00-16:00
          Mo 08:00-10:00, Mo 09:00-16:00       | 09-07 08:00-16:00
          Mo-We 08:00-18:00; Tu off            | 09-07 08:00-18:00, 09-09 08:00-18:00
          Mo 08:00-18:00; 12:00-13:00 off      | 09-07 08:00-12:00, 09-07 13:00-18:00
          Mo 08:00-18:00; Mo 12:00-13:00 unknown | ?09-07 12:00-13:00
          Mo 08:00-18:00, Mo 12:00-13:00 unknown | 09-07 08:00-12:00, ?09-07 12:00-13:00, 09-07 13:00-18:00
          Mo "on appointment"                  | ?09-07 00:00-24:00
          Mo 10:00-12:00 open "ring twice"     | 09-07 10:00-12:00
          Mo 10:00+                            | ?09-07 10:00-24:00
          Mo 20:00+                            | ?09-07 20:00-09-08 06:00
          Mo 08:00-18:00+                      | 09-07 08:00-18:00, ?09-07 18:00-09-08 04:00
          off                                  | ''
          """)
  void rules_days_and_times(String hours, String intervals) {
    assertThat(told(hours, "2026-09-07", 7)).isEqualTo(intervals.replace("''", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fr[1] 10:00-12:00            | 11-06 10:00-12:00
          Fr[-1] 10:00-12:00           | 10-30 10:00-12:00
          Su[-1] -2 days 10:00-12:00   | 10-23 10:00-12:00
          Sa[1] +1 day 10:00-12:00     | 11-08 10:00-12:00
          Tu[2,4] 10:00-12:00          | 10-27 10:00-12:00, 11-10 10:00-12:00
          PH 10:00-12:00               | 11-01 10:00-12:00, 11-11 10:00-12:00
          PH -1 day 10:00-12:00        | 10-31 10:00-12:00, 11-10 10:00-12:00
          PH Mo-Fr 10:00-12:00         | 11-11 10:00-12:00
          Mo 10:00-12:00; SH off       | 11-02 10:00-12:00, 11-09 10:00-12:00
          SH Mo 10:00-12:00            | 10-26 10:00-12:00
          SH -1 day Su 10:00-12:00     | 10-25 10:00-12:00
          We 10:00-12:00; PH off       | 10-21 10:00-12:00, 10-28 10:00-12:00, 11-04 10:00-12:00
          week 44 Mo 10:00-12:00       | 10-26 10:00-12:00
          week 44-50/2 Mo 10:00-12:00  | 10-26 10:00-12:00, 11-09 10:00-12:00
          Oct 30-Nov 1 10:00-12:00     | 10-30 10:00-12:00, 10-31 10:00-12:00, 11-01 10:00-12:00
          Oct 20-25/3 10:00-12:00      | 10-20 10:00-12:00, 10-23 10:00-12:00
          Oct 31,Nov 2,4 10:00-12:00   | 10-31 10:00-12:00, 11-02 10:00-12:00, 11-04 10:00-12:00
          Nov Mo 10:00-12:00           | 11-02 10:00-12:00, 11-09 10:00-12:00
          2026 Nov 3 10:00-12:00       | 11-03 10:00-12:00
          2027 Nov 3 10:00-12:00       | ''
          2020-2026/3 Nov 3 10:00-12:00 | 11-03 10:00-12:00
          2025+ Nov 3 10:00-12:00      | 11-03 10:00-12:00
          Nov Su[1]-Nov 2 10:00-12:00  | 11-01 10:00-12:00, 11-02 10:00-12:00
          Feb 29 10:00-12:00           | ''
          """)
  void dates_weeks_and_holidays_from_20_october_to_11_november(String hours, String intervals) {
    assertThat(told(hours, "2026-10-20", 23)).isEqualTo(intervals);
  }

  @Test
  void a_fallback_holds_only_where_nothing_before_it_opens() {
    assertThat(told("Mo 10:00-12:00 || Mo 11:00-13:00", "2026-09-07", 7))
        .isEqualTo("09-07 10:00-13:00");
    assertThat(told("Mo 10:00-12:00 || \"call\"", "2026-09-07", 2))
        .isEqualTo("?09-07 00:00-10:00, 09-07 10:00-12:00, ?09-07 12:00-09-09 00:00");
    assertThat(told("Mo off || Mo 10:00-12:00 || unknown", "2026-09-07", 1))
        .isEqualTo("?09-07 00:00-10:00, 09-07 10:00-12:00, ?09-07 12:00-24:00");
  }

  @Test
  void iso_weeks_53_and_1_are_both_odd() {
    assertThat(told("week 1-53/2 Mo 10:00-12:00", "2026-12-14", 35))
        .isEqualTo("12-14 10:00-12:00, 12-28 10:00-12:00, 01-04 10:00-12:00");
  }

  @Test
  void a_range_of_dates_goes_round_the_end_of_the_year() {
    assertThat(told("Dec 30-Jan 2 10:00-12:00", "2026-12-28", 8))
        .isEqualTo("12-30 10:00-12:00, 12-31 10:00-12:00, 01-01 10:00-12:00, 01-02 10:00-12:00");
    assertThat(told("Nov-Jan Su 10:00-12:00", "2027-01-25", 14)).isEqualTo("01-31 10:00-12:00");
  }

  @Test
  void easter_moves() {
    assertThat(told("easter 10:00-12:00", "2027-03-01", 60)).isEqualTo("03-28 10:00-12:00");
    assertThat(told("2027 easter -2 days-2027 easter +1 day: open", "2027-03-01", 60))
        .isEqualTo("03-26 00:00-03-30 00:00");
  }

  @Test
  void a_later_rule_for_a_day_takes_away_the_end_of_the_night_before() {
    assertThat(told("Mo 22:00-02:00; Tu 10:00-12:00", "2026-09-07", 2))
        .isEqualTo("09-07 22:00-24:00, 09-08 10:00-12:00");
    assertThat(told("Mo 22:00-02:00, Tu 10:00-12:00", "2026-09-07", 2))
        .isEqualTo("09-07 22:00-09-08 02:00, 09-08 10:00-12:00");
  }

  @Test
  void the_night_before_the_period_counts() {
    assertThat(told("Su 22:00-02:00", "2026-09-07", 1)).isEqualTo("09-07 00:00-02:00");
  }

  @Test
  void a_comment_ends_one_interval_and_begins_another() {
    var intervals =
        Told.read("Mo 10:00-12:00 open \"a\", Mo 12:00-14:00 open \"b\"")
            .intervals(Told.at("2026-09-07T00:00"), Told.at("2026-09-08T00:00"), Told.LILLE);
    assertThat(intervals).extracting(HoursInterval::comment).containsExactly("a", "b");
  }

  @Test
  void a_holiday_says_its_name() {
    var hours = Told.read("PH 10:00-12:00");
    assertThat(hours.commentAt(Told.at("2026-11-01T11:00"), Told.LILLE)).contains("Toussaint");
  }

  @Test
  void the_sun_rises_where_the_place_is() {
    assertThat(told("sunrise-sunset", "2026-09-07", 1)).isEqualTo("09-07 07:09-20:18");
    assertThat(told("(sunrise+01:00)-(sunset-00:30)", "2026-09-07", 1))
        .isEqualTo("09-07 08:09-19:48");
    assertThat(told("dusk-dawn", "2026-12-24", 1))
        .isEqualTo("12-24 00:00-08:06, 12-24 17:25-24:00");
  }

  @Test
  void the_sun_has_usual_times_where_nobody_knows_the_place() {
    var intervals =
        Told.read("sunrise-sunset")
            .intervals(Told.at("2026-09-07T00:00"), Told.at("2026-09-08T00:00"), HoursContext.BARE);
    assertThat(told(intervals)).isEqualTo("09-07 06:00-18:00");
  }
}
