package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The satellite link is down for two weeks: each day the tablet is started anew, shows the sessions
 * of that day, and keeps whoever comes.
 */
@EscaleTest
class TwoWeeksAwayTest extends AtATablet {
  private static final List<Integer> DAYS = List.of(1, 6, 14);

  @Autowired TestSessions sessions;

  @Test
  void two_weeks_without_a_network_are_worked_through_and_then_sent_whole() {
    var began = Instant.now();
    var planned =
        DAYS.stream()
            .map(day ->
                sessions.session(
                    TestSessions.BUS,
                    began.atZone(ZoneId.of("Europe/Paris")).toLocalDate().plusDays(day),
                    "PM",
                    TabletWorld.DENAIN))
            .toList();
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor).kept();
      tablet.page().locator("#stop-" + world.session).waitFor();
      tablet.page().clock().install();
      visitor.setOffline(true);
      for (int n = 0; n < DAYS.size(); n++) {
        tablet.page().clock().setSystemTime(Date.from(began.plus(Duration.ofDays(DAYS.get(n)))));
        tablet.page().reload();
        tablet.says("verrouillée").type(Tablet.PIN).atWork();
        tablet.page().locator("#sessions #stop-" + planned.get(n) + " button").click();
        tablet.press("tap-young").page().locator("#undo").waitFor();
        Screens.total(tablet.page(), 1);
        tablet.page().locator("a.back").click();
      }
      assertThat(world.counted()).isZero();
      assertThat(tablet.unsent()).isEqualTo(tablet.head());
      clock.moveTo(began.plus(Duration.ofDays(14)));
      visitor.setOffline(false);
      assertThat(tablet.sync().unsent()).isZero();
    }
    assertThat(world.counted()).isEqualTo(DAYS.size());
    assertThat(
            world
                .sql
                .sql("SELECT bool_or(skewed) FROM attendance.device_event")
                .query(Boolean.class)
                .single())
        .as("the tablet's clock was right all the time")
        .isFalse();
  }
}
