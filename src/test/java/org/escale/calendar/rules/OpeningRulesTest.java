package org.escale.calendar.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningRulesTest {
  private static final Set<DayOfWeek> SCHOOL_DAYS = Set.of(MONDAY, TUESDAY, THURSDAY, FRIDAY);

  /** The example of a school space as its commune says it. */
  static final OpeningRules SCHOOL_SPACE =
      new OpeningRules(
          List.of(
              new WeeklyRule(SCHOOL_DAYS, Weeks.EVERY, Season.TERM, span("16:45", "19:00"), false),
              new WeeklyRule(
                  Set.of(WEDNESDAY), Weeks.EVERY, Season.TERM, span("14:00", "18:00"), false),
              new WeeklyRule(
                  Set.of(SATURDAY), Weeks.ODD, Season.TERM, span("09:00", "12:00"), false),
              new WeeklyRule(
                  EnumSet.range(MONDAY, FRIDAY), Weeks.EVERY, Season.HOLIDAYS, null, true)),
          false,
          List.of());

  @Test
  void school_days_odd_saturdays_and_holidays_by_appointment_become_opening_hours() {
    assertThat(SCHOOL_SPACE.openingHours())
        .isEqualTo(
            "Mo,Tu,Th,Fr 16:45-19:00, We 14:00-18:00, week 1-53/2 Sa 09:00-12:00; SH off; "
                + "SH Mo-Fr unknown \"sur rendez-vous\"; PH off");
  }

  @Test
  void they_are_read_back_as_they_were_entered() {
    assertThat(OpeningRules.of(SCHOOL_SPACE.openingHours())).contains(SCHOOL_SPACE);
  }

  @Test
  void dates_are_closed_or_open_at_other_times_with_their_reason() {
    var rules =
        new OpeningRules(
            SCHOOL_SPACE.weekly(),
            false,
            List.of(
                new DatedRule(day("2026-12-18"), day("2026-12-18"), List.of(), "Fête de l’école"),
                new DatedRule(
                    day("2026-10-19"),
                    day("2026-10-23"),
                    List.of(span("14:00", "17:00"), span("10:00", "12:00")),
                    null)));
    assertThat(rules.openingHours())
        .endsWith(
            "PH off; 2026 Dec 18 off \"Fête de l’école\"; "
                + "2026 Oct 19-2026 Oct 23 10:00-12:00,14:00-17:00");
    assertThat(OpeningRules.of(rules.openingHours())).contains(rules);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo-Fr 09:00-12:00,14:00-18:00",
        "Mo-Fr 09:00-12:00; We 14:00-18:00",
        "Mo-Sa 10:00-18:00; PH off",
        "Tu-Sa 10:00-12:00,14:00-18:00; SH Tu-Sa 10:00-12:00",
        "Mo-Fr 08:00-12:00; Fr off",
        "Mo 09:00-12:00; week 1-53/2 Mo 14:00-16:00",
        "2026 Dec 24 09:00-12:00",
        "",
      })
  void hours_that_somebody_else_wrote_are_read_where_rules_can_say_them(String hours) {
    var read = OpeningRules.of(hours).orElseThrow();
    assertThat(
            SameTimes.in(
                read.openingHours().isEmpty() ? "off" : read.openingHours(),
                hours.isEmpty() ? "off" : hours))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24/7",
        "Mo-Fr 22:00-02:00",
        "Fr[-1] 10:00-12:00",
        "sunrise-sunset",
        "Mo-Fr 09:00-12:00 \"entrée par la cour\"",
        "Apr-Sep Mo-Fr 09:00-12:00",
        "PH 10:00-12:00",
        "par ici",
        "Mo-Fr 09:00-12:00 || \"téléphoner\"",
      })
  void hours_that_rules_cannot_say_are_not_misread(String hours) {
    assertThat(OpeningRules.of(hours)).isEmpty();
  }

  @Test
  void whatever_rules_are_entered_are_read_back_to_the_same_times() {
    var random = new Random(7);
    for (int n = 0; n < 300; n++) {
      var rules = random(random);
      var hours = rules.openingHours();
      var back = OpeningRules.of(hours);
      assertThat(back).as(hours).isPresent();
      assertThat(hours.isEmpty() || SameTimes.in(back.orElseThrow().openingHours(), hours))
          .as(hours)
          .isTrue();
    }
  }

  private static OpeningRules random(Random random) {
    var weekly = new ArrayList<WeeklyRule>();
    for (int n = random.nextInt(5); n > 0; n--) {
      var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
      for (int m = random.nextInt(4); m > 0; m--) days.add(DayOfWeek.of(1 + random.nextInt(7)));
      int start = 7 + random.nextInt(10);
      var span =
          new TimeSpan(LocalTime.of(start, 15), LocalTime.of(start + 1 + random.nextInt(4), 0));
      boolean anyTime = random.nextInt(5) == 0;
      weekly.add(
          new WeeklyRule(
              days,
              Weeks.values()[random.nextInt(3)],
              Season.values()[random.nextInt(3)],
              anyTime ? null : span,
              anyTime || random.nextInt(5) == 0));
    }
    var dated = new ArrayList<DatedRule>();
    for (int n = random.nextInt(3); n > 0; n--) {
      var first = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(300));
      var spans = random.nextBoolean() ? List.of(span("10:00", "11:30")) : List.<TimeSpan>of();
      dated.add(new DatedRule(first, first.plusDays(random.nextInt(9)), spans, null));
    }
    return new OpeningRules(weekly, !weekly.isEmpty() && random.nextBoolean(), dated);
  }

  @Test
  void what_two_people_make_of_the_same_rules_comes_together() {
    var base = OpeningRules.of("We 14:00-18:00, Sa 09:00-12:00").orElseThrow();
    var mine = OpeningRules.of("We 14:00-18:00, Th 10:00-12:00").orElseThrow();
    var now =
        OpeningRules.of("We 14:00-18:00, Sa 09:00-12:00; PH off; 2026 Dec 24 off").orElseThrow();
    assertThat(mine.mergedInto(base, now).openingHours())
        .isEqualTo("We 14:00-18:00, Th 10:00-12:00; PH off; 2026 Dec 24 off");
  }

  @Test
  void days_are_written_as_ranges_from_three_on() {
    assertThat(RuleWriter.days(Set.of(SATURDAY, SUNDAY))).isEqualTo("Sa,Su");
    assertThat(RuleWriter.days(EnumSet.range(MONDAY, FRIDAY))).isEqualTo("Mo-Fr");
    assertThat(RuleWriter.days(SCHOOL_DAYS)).isEqualTo("Mo,Tu,Th,Fr");
  }

  static TimeSpan span(String start, String end) {
    return new TimeSpan(LocalTime.parse(start), LocalTime.parse(end));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
