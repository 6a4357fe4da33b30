package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.junit.jupiter.api.Test;

/** Corrections take effect once, in the order of the log. */
@EscaleTest
class CorrectionsOfDevicesTest extends AtASession {
  @Test
  void a_correction_that_is_left_out_while_a_batch_would_settle_it_is_left_out() throws Exception {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var less = tablet.correction(session, group, -2);
    tablet.send(less);
    try (var second = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            judgements.leaveOut(UUID.fromString((String) less.get("event_id")), "essai");
            var sent = second.submit(() -> tablet.send(group));
            assertThat(sent).failsWithin(Duration.ofMillis(300)); // it waits for the judgement
            return sent;
          });
      assertThat(outcomes(outcome.get())).containsExactly("accepted");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 5));
  }

  @Test
  void a_correction_that_comes_before_its_count_waits_for_it() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 24);
    var less = tablet.correction(session, group, -2);
    assertThat(outcomes(tablet.send(less))).containsExactly("accepted");
    assertThat(visits.tally(session)).isEmpty();
    tablet.send(group);
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 22));
  }

  @Test
  void a_correction_of_more_than_was_counted_or_of_no_count_is_kept_aside() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var less = tablet.correction(session, group, -3);
    var tooMuch = tablet.correction(session, group, -3);
    var ofCorrection = tablet.correction(session, less, 1);
    var other = world.session(TestSessions.BUS, TODAY, "PM", "59284");
    var elsewhere = tablet.correction(other, group, 1);
    assertThat(reasons(tablet.send(group, less, tooMuch, ofCorrection, elsewhere)))
        .containsExactly("", "", "below-zero", "not-a-count", "not-a-count");
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 2));
  }

  /** By hand: 5, 2, 4, 0. In the order of arrival the third would be refused. */
  @Test
  void corrections_take_their_turn_in_the_order_of_the_log_however_they_arrive() {
    var random = new Random(6);
    for (var n = 0; n < 10; n++) {
      var tablet = tablet();
      var held = world.session(TestSessions.BUS, TODAY.minusDays(n + 1), "AM", "59172");
      var log = new ArrayList<Map<String, Object>>();
      log.add(tablet.visit(held, "pupils", 5));
      log.add(tablet.correction(held, log.getFirst(), -3));
      log.add(tablet.correction(held, log.getFirst(), -4)); // never fits
      log.add(tablet.correction(held, log.getFirst(), 2));
      log.add(tablet.correction(held, log.getFirst(), -3));
      Collections.shuffle(log, random);
      for (var event : log) tablet.send(event);
      assertThat(visits.tally(held)).isEqualTo(Map.of("pupils", 1));
    }
  }

  /** By hand: 1, 3, 1. Without the second, the third would be refused. */
  @Test
  void a_correction_of_what_an_earlier_epoch_counted_waits_until_that_epoch_is_whole() {
    var tablet = tablet();
    var visit = tablet.visit(session, "pupils", 1);
    var more = tablet.correction(session, visit, 2);
    tablet.send(visit);
    tablet.beginEpoch(2);
    assertThat(outcomes(tablet.send(tablet.correction(session, visit, -2))))
        .containsExactly("accepted");
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 1));
    tablet.send(more);
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 1));
    assertThat(sql.sql("SELECT count(*) FROM attendance.visit_event").query(Integer.class).single())
        .as("the count and both corrections")
        .isEqualTo(3);
  }

  @Test
  void what_a_damaged_event_leaves_open_holds_up_no_correction() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var damaged = changed(tablet.visit(session, "pupils", 5), "payload", "{}");
    tablet.send(group, damaged, tablet.correction(session, group, -2));
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 3));
  }
}
