package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.calendar.openinghours.Told.PARIS;
import static org.escale.calendar.openinghours.Told.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** In Paris the hour after 2:00 is missing on 2027-03-28, and comes twice on 2026-10-25. */
class HoursClockTest {
  private final HoursClock clock = new HoursClock(PARIS);

  private HoursState stateAt(String hours, String instant) {
    return clock.stateAt(Told.read(hours), Instant.parse(instant), Told.LILLE);
  }

  private Instant nextChange(String hours, String instant) {
    return clock.nextChange(Told.read(hours), Instant.parse(instant), Told.LILLE).orElseThrow();
  }

  @Test
  void what_would_begin_in_the_missing_hour_begins_when_it_is_missing() {
    assertThat(clock.instant(at("2027-03-28T02:30"))).isEqualTo("2027-03-28T01:00:00Z");
    assertThat(stateAt("Su 02:30-05:00", "2027-03-28T00:59:00Z")).isEqualTo(HoursState.CLOSED);
    assertThat(stateAt("Su 02:30-05:00", "2027-03-28T01:00:00Z")).isEqualTo(HoursState.OPEN);
    assertThat(nextChange("Su 02:30-05:00", "2027-03-28T00:10:00Z"))
        .isEqualTo("2027-03-28T01:00:00Z");
  }

  @Test
  void the_night_that_lacks_an_hour_is_shorter() {
    assertThat(nextChange("Sa 22:00-06:00", "2027-03-27T21:30:00Z"))
        .isEqualTo("2027-03-28T04:00:00Z");
  }

  @Test
  void what_ends_in_the_hour_that_comes_twice_ends_the_first_time() {
    assertThat(clock.instant(at("2026-10-25T02:30"))).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(stateAt("Sa 22:00-02:30", "2026-10-25T00:15:00Z")).isEqualTo(HoursState.OPEN);
    assertThat(stateAt("Sa 22:00-02:30", "2026-10-25T00:45:00Z")).isEqualTo(HoursState.CLOSED);
    assertThat(stateAt("Sa 22:00-02:30", "2026-10-25T01:15:00Z")).isEqualTo(HoursState.CLOSED);
  }

  @Test
  void what_goes_on_beyond_the_hour_that_comes_twice_holds_both_times() {
    assertThat(stateAt("Sa 22:00-06:00", "2026-10-25T00:30:00Z")).isEqualTo(HoursState.OPEN);
    assertThat(stateAt("Sa 22:00-06:00", "2026-10-25T01:30:00Z")).isEqualTo(HoursState.OPEN);
    assertThat(nextChange("Sa 22:00-06:00", "2026-10-25T01:30:00Z"))
        .isEqualTo("2026-10-25T05:00:00Z");
  }

  @Test
  void what_opens_in_the_hour_that_comes_twice_is_open_the_second_time_too() {
    assertThat(stateAt("Su 02:30-05:00", "2026-10-25T01:10:00Z")).isEqualTo(HoursState.OPEN);
  }
}
