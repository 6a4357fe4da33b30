package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which changes of the plan the animateur is told. */
@EscaleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
  private static final String DAYS =
      """
      const session = (id, day, rest) => ({ id, day, starts_at: `${day}T13:00:00Z`, ends_at: `${day}T15:30:00Z`, commune: 'Denain', place: 'Mairie', ...rest });
      const day = (sessions, road = []) => ({ made_at: '2026-11-24T08:00:00Z', sessions, road });
      const told = (before, after) => it.changes(it.seen(before), after, '2026-11-24').map((one) => `${one.what} ${one.session?.id ?? one.day}`);
      const a = session('a', '2026-11-24'), b = session('b', '2026-11-25'), past = session('past', '2026-11-20'), far = session('far', '2026-12-20');
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
  void what_was_added_removed_cancelled_moved_or_put_elsewhere_is_told() {
    assertThat(
            ask(
                """
                return [
                  told(day([a]), day([a, b])), told(day([a, b]), day([b])), told(day([a]), day([{ ...a, cancelled: 'Verglas' }])),
                  told(day([{ ...a, cancelled: 'Verglas' }]), day([a])), told(day([a]), day([{ ...a, starts_at: '2026-11-24T14:00:00Z' }])),
                  told(day([a]), day([{ ...a, place: 'Gare' }])),
                ].flat();
                """))
        .isEqualTo(
            List.of("added b", "removed a", "cancelled a", "restored a", "moved a", "elsewhere a"));
  }

  @Test
  void neither_the_passing_of_days_nor_another_spelling_of_the_same_instant_is_news() {
    assertThat(
            ask(
                """
                return [
                  told(day([past, a]), day([a, far])), told(day([a]), day([{ ...a, starts_at: '2026-11-24T14:00:00+01:00', state: 'open', stations: [1] }])),
                  told(day([a]), day([a, { ...b, cancelled: 'Verglas' }])),
                ].flat();
                """))
        .isEqualTo(List.of());
  }

  @Test
  void another_road_is_told_unless_a_session_of_its_day_says_it_already() {
    assertThat(
            ask(
                """
                const road = (leaves_at) => [{ day: '2026-11-24', leaves_at, back_at: '18:40', steps: [] }];
                return [
                  told(day([a], road('08:15')), day([a], road('07:50'))),
                  told(day([a], road('08:15')), day([{ ...a, place: 'Gare' }], road('07:50'))),
                ].flat();
                """))
        .isEqualTo(List.of("road 2026-11-24", "elsewhere a"));
  }

  private Object ask(String body) {
    return scripts.ask("screens/changes.js", DAYS + body);
  }
}
