package org.escale.calendar.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.calendar.openinghours.Told.at;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextChangeTest {
  private static Optional<LocalDateTime> next(String hours, String moment) {
    return Told.read(hours).nextChange(at(moment), Told.LILLE);
  }

  @Test
  void is_when_the_place_next_opens_or_closes() {
    assertThat(next("Mo-Fr 09:00-12:00", "2026-09-11T10:00")).contains(at("2026-09-11T12:00"));
    assertThat(next("Mo-Fr 09:00-12:00", "2026-09-11T12:00")).contains(at("2026-09-14T09:00"));
    assertThat(next("Mo-Fr 09:00-12:00", "2026-09-11T08:59:59")).contains(at("2026-09-11T09:00"));
  }

  @Test
  void passes_over_a_midnight_at_which_nothing_changes() {
    assertThat(next("Mo 00:00-24:00; Tu 00:00-10:00", "2026-09-07T23:00"))
        .contains(at("2026-09-08T10:00"));
    assertThat(next("Mo 00:00-24:00 \"a\"; Tu 00:00-24:00 \"b\"", "2026-09-07T12:00"))
        .contains(at("2026-09-09T00:00"));
  }

  @Test
  void knows_holidays() {
    assertThat(next("Mo-Su 09:00-12:00; SH,PH off", "2026-10-17T08:00"))
        .contains(at("2026-11-02T09:00"));
  }

  @Test
  void is_none_where_nothing_ever_changes() {
    assertThat(next("24/7", "2026-09-07T12:00")).isEmpty();
    assertThat(next("off", "2026-09-07T12:00")).isEmpty();
    assertThat(next("Mo-Su 00:00-24:00; PH 00:00-24:00", "2026-09-07T12:00")).isEmpty();
  }

  @Test
  void is_none_where_it_lies_years_ahead() {
    assertThat(next("2050 Mo 10:00-12:00", "2026-09-07T12:00")).isEmpty();
    assertThat(next("2028 Feb 29 10:00-12:00", "2026-09-07T12:00"))
        .contains(at("2028-02-29T10:00"));
  }
}
