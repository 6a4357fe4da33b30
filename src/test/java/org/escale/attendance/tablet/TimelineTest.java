package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long somebody has had a workstation, whatever the tablet's clock does. */
@EscaleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {
  /** Somebody sat down ten minutes after the start; minutes since then, at a sign of life. */
  private static final String CLOCKS =
      """
      const minute = 60000, nine = Date.parse('2026-11-24T08:00:00Z');
      const sat = { boot_id: 'one', monotonic_ms: 10 * minute, device_time: new Date(nine + 10 * minute).toISOString() };
      const alive = (kept, boot, mono, wall) => it.beat(kept, { boot, mono: mono * minute, wall: nine + wall * minute });
      const since = (kept) => Math.round(it.elapsed(kept, sat) / minute);
      const begun = alive(alive(null, 'one', 0, 0), 'one', 10, 10);
      """;

  @LocalServerPort int port;

  TabletScripts scripts;

  @BeforeAll
  void begin() {
    scripts = new TabletScripts(port);
  }

  @AfterAll
  void end() {
    scripts.close();
  }

  @Test
  void a_clock_set_forwards_or_backwards_while_the_app_runs_changes_nobodys_time() {
    assertThat(
            ask(
                """
                const forwards = alive(begun, 'one', 30, 30 + 3 * 1440);
                const backwards = alive(begun, 'one', 30, 30 - 600);
                return [since(forwards), since(backwards), since(it.onlyTheClock(forwards))];
                """))
        .isEqualTo(List.of(20, 20, 20));
  }

  @Test
  void a_new_start_goes_on_from_the_last_sign_of_life_also_where_the_clock_was_set_before_it() {
    assertThat(
            ask(
                """
                const jumped = alive(alive(begun, 'one', 20, 20), 'one', 21, 21 + 3 * 1440);
                return [
                  since(alive(begun, 'two', 0, 25)),
                  since(alive(jumped, 'two', 0, 25 + 3 * 1440)),
                  since(alive(alive(begun, 'two', 0, -600), 'two', 5, -595)),
                  since(alive(alive(begun, 'two', 0, 25), 'two', 5, 30)),
                ];
                """))
        .isEqualTo(List.of(15, 15, 5, 20));
  }

  @Test
  void two_tabs_tell_the_same_time() {
    assertThat(
            ask(
                """
                const both = alive(alive(alive(begun, 'two', 0, 12), 'one', 14, 14), 'two', 8, 20);
                const jumped = alive(alive(both, 'one', 21, 21 + 1440), 'two', 9, 21 + 1440);
                return [since(both), since(alive(both, 'one', 20, 20)), since(jumped), jumped.doubts.length, since(alive(both, 'two', 9, 21 + 1440))];
                """))
        .isEqualTo(List.of(10, 10, 11, 1, 11));
  }

  @Test
  void a_tablet_that_slept_counts_its_sleep_once_somebody_says_so_and_only_for_who_sat_before() {
    assertThat(
            ask(
                """
                const woken = alive(alive(begun, 'one', 15, 15), 'one', 15.1, 35.1);
                const later = { boot_id: 'one', monotonic_ms: 16 * minute, device_time: new Date(nine + 36 * minute).toISOString() };
                const told = it.slept(alive(woken, 'one', 18, 38));
                return [since(woken), woken.doubts.length, since(told), Math.round(it.elapsed(told, later) / minute), told.doubts.length];
                """))
        .isEqualTo(List.of(5, 1, 28, 2, 0));
  }

  @Test
  void where_no_start_is_remembered_the_clock_that_was_told_is_what_is_left() {
    assertThat(
            ask(
                """
                const forgotten = alive(null, 'three', 0, 40);
                return [since(forgotten), since(alive(null, 'three', 0, -60))];
                """))
        .isEqualTo(List.of(30, 0));
  }

  private Object ask(String body) {
    return scripts.ask("timeline.js", CLOCKS + body);
  }
}
