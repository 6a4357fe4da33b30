package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules and moments at random, always the same ones: the ways to ask must agree. */
class HoursFuzzTest {
  private final Random random = new Random(20260907);

  private LocalDateTime moment() {
    return LocalDate.of(2026, 10, 1).atStartOfDay().plusMinutes(random.nextInt(400 * Span.DAY));
  }

  private List<OpeningHours> thousands() {
    var all = new ArrayList<OpeningHours>();
    while (all.size() < 3000) {
      try {
        all.add(OpeningHours.parse(RandomHours.next(random)));
      } catch (UnreadableHours tooUnclear) {
        // Days alone after a comma may be meant for the times before it.
        assertThat(tooUnclear.reason()).isEqualTo(UnreadableHours.Reason.AMBIGUOUS);
      }
    }
    return all;
  }

  @Test
  void the_state_at_a_moment_is_that_of_the_interval_around_it() {
    for (var hours : thousands()) {
      var moment = moment();
      var around = hours.intervals(moment.minusDays(3), moment.plusDays(3), Told.LILLE);
      var state =
          around.stream()
              .filter(one -> !one.start().isAfter(moment) && one.end().isAfter(moment))
              .map(HoursInterval::state)
              .findFirst()
              .orElse(HoursState.CLOSED);
      assertThat(hours.stateAt(moment, Told.LILLE)).as("%s at %s", hours, moment).isEqualTo(state);
    }
  }

  @Test
  void intervals_are_in_order_and_apart() {
    for (var hours : thousands()) {
      var from = moment();
      var before = from;
      HoursInterval last = null;
      for (var one : hours.intervals(from, from.plusDays(40), Told.LILLE)) {
        assertThat(one.start()).as(hours.toString()).isAfterOrEqualTo(before);
        assertThat(one.end()).as(hours.toString()).isAfter(one.start());
        if (last != null && last.end().equals(one.start())) {
          assertThat(List.of(one.state(), String.valueOf(one.comment()), one.guessed()))
              .as("%s: two that touch say different things", hours)
              .isNotEqualTo(List.of(last.state(), String.valueOf(last.comment()), last.guessed()));
        }
        before = one.end();
        last = one;
      }
      assertThat(before).isBeforeOrEqualTo(from.plusDays(40));
    }
  }

  @Test
  void two_halves_of_a_period_say_what_the_whole_does() {
    for (var hours : thousands()) {
      var from = moment();
      var middle = from.plusMinutes(random.nextInt(20 * Span.DAY));
      var to = from.plusDays(20);
      var halves = new ArrayList<>(hours.intervals(from, middle, Told.LILLE));
      halves.addAll(hours.intervals(middle, to, Told.LILLE));
      assertThat(minutes(halves))
          .as(hours.toString())
          .isEqualTo(minutes(hours.intervals(from, to, Told.LILLE)));
    }
  }

  private static long minutes(List<HoursInterval> intervals) {
    return intervals.stream()
        .mapToLong(one -> java.time.Duration.between(one.start(), one.end()).toMinutes())
        .sum();
  }

  @Test
  void the_next_change_is_the_first_moment_of_another_state() {
    for (var hours : thousands()) {
      var moment = moment();
      var state = hours.stateAt(moment, Told.LILLE);
      var change = hours.nextChange(moment, Told.LILLE);
      var until =
          change.filter(it -> it.isBefore(moment.plusDays(400))).orElse(moment.plusDays(400));
      for (var i = 0; i < 30; i++) {
        var minutes = java.time.Duration.between(moment, until).toMinutes();
        var between = moment.plusMinutes((long) (random.nextDouble() * minutes));
        if (!between.isBefore(until)) continue;
        assertThat(hours.stateAt(between, Told.LILLE))
            .as("%s at %s", hours, between)
            .isEqualTo(state);
      }
      change.ifPresent(it -> {
        assertThat(it).isAfter(moment);
        assertThat(hours.stateAt(it, Told.LILLE)).as("%s at %s", hours, it).isNotEqualTo(state);
        assertThat(hours.stateAt(it.minusMinutes(1), Told.LILLE))
            .as("%s at %s", hours, it)
            .isEqualTo(state);
      });
    }
  }

  @Test
  void whatever_is_written_is_read_or_refused_and_never_anything_else() {
    var pieces =
        new String[] {
          "Mo", "-", ",", ";", "||", "10:00", "12", ":", "[", "]", "1", "+", "/", "PH", "SH", "off",
          "\"x\"", "week", "2026", "Jan", "easter", "day", "(", ")", "sunset", "am", "h", "le",
          "do", "24/7", ".", " ", "é", "月", "\uD800", "m", "~"
        };
    for (var i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(12); n > 0; n--) {
        text.append(RandomHours.any(pieces, random));
        if (random.nextBoolean()) text.append(' ');
      }
      try {
        var from = LocalDate.of(2026, 12, 28);
        OpeningHours.parse(text.toString()).intervals(from, from.plusDays(7), Told.LILLE);
      } catch (UnreadableHours refused) {
        assertThat(refused.position()).isBetween(0, text.length());
      }
    }
  }
}
