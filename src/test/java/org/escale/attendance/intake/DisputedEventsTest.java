package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.VisitEvent;
import org.junit.jupiter.api.Test;

/** What a batch holds that is wrong blocks nothing, and is kept aside or disputed. */
@EscaleTest
class DisputedEventsTest extends AtASession {
  @Test
  void what_cannot_be_counted_is_kept_aside_with_its_reason_and_blocks_nothing() {
    var tablet = tablet();
    var answer =
        tablet.send(
            tablet.visit(UUID.randomUUID(), "young", 1),
            tablet.visit(session, "martians", 1),
            tablet.event(Map.of("type", "dance", "session", session.toString())),
            tablet.says("not json"),
            tablet.visit(session, "young", 0));
    assertThat(reasons(answer))
        .containsExactly(
            "unknown-session", "unknown-audience", "unreadable", "unreadable", "unreadable");
    assertThat(contiguous(answer)).isEqualTo(5);
  }

  @Test
  void what_contradicts_the_log_is_disputed_and_has_no_place_in_it() {
    var tablet = tablet();
    var one = tablet.visit(session, "young", 1);
    tablet.send(one);
    var otherContent =
        TestTablet.sealed(
            changed(one, "payload", String.valueOf(one.get("payload")).replace("1", "9")));
    var placeTaken = tablet.event(VisitEvent.newId(NOW), 1, String.valueOf(one.get("payload")));
    var damaged = changed(tablet.visit(session, "young", 1), "payload", "{}");
    var otherDevice = TestTablet.sealed(changed(one, "device", VisitEvent.newId(NOW).toString()));
    var notAnEvent = changed(one, "seq", "one");
    for (var n = 0; n < 2; n++) {
      var answer = tablet.send(otherContent, placeTaken, damaged, otherDevice, notAnEvent);
      assertThat(reasons(answer))
          .containsExactly("other-content", "place-taken", "damaged", "other-device", "damaged");
      assertThat(contiguous(answer)).isEqualTo(1);
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
    assertThat(count("attendance.disputed_event")).isEqualTo(5);
  }

  @Test
  void a_time_that_no_calendar_has_blocks_nothing() {
    var tablet = tablet();
    var year0 =
        changed(tablet.visit(session, "young", 1), "device_time", "0000-05-01T00:00:00.000Z");
    var opened = tablet.event(Map.of("type", "session-opened", "session", session.toString()));
    var year9999 = changed(opened, "device_time", "9999-12-31T23:59:59.999Z");
    var batch =
        new HashMap<>(tablet.batch(List.of(TestTablet.sealed(year0), TestTablet.sealed(year9999))));
    batch.put("sent_at", "0001-01-01T00:00:00.000Z");
    var answer = tablet.post(batch);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(reasons(TestTablet.read(answer))).containsExactly("damaged", "");
  }

  @Test
  void a_length_that_no_log_has_is_not_believed() {
    var tablet = tablet();
    var batch = new HashMap<>(tablet.batch(List.of()));
    var heads = new ArrayList<Map<String, Object>>();
    for (var epoch = 1000; epoch < 1100; epoch++) {
      heads.add(Map.of("epoch", epoch, "head", epoch == 1000 ? Long.MAX_VALUE : 1));
    }
    heads.add(Map.of("epoch", 1, "head", 1L << 40));
    batch.put("heads", heads);
    assertThat(TestTablet.read(tablet.post(batch)).path("watermarks").toString())
        .isEqualTo("[{\"epoch\":1,\"contiguous\":0,\"head\":1099511627776}]");
  }

  @Test
  void what_a_database_cannot_write_down_blocks_nothing() {
    var tablet = tablet();
    var nul = tablet.event(VisitEvent.newId(NOW), 1, "{\"type\":\"note\u0000\"}");
    var half = tablet.event(VisitEvent.newId(NOW), 2, "\ud800");
    var note =
        tablet.event(
            VisitEvent.newId(NOW),
            3,
            "{\"type\":\"note\",\"session\":\"%s\",\"text\":\"a\\u0000b\\ud800\"}"
                .formatted(session));
    assertThat(reasons(tablet.send(nul, half, note))).containsExactly("damaged", "damaged", "");
    assertThat(sql.sql("SELECT text FROM attendance.remark").query(String.class).single())
        .isEqualTo("a\ufffdb\ufffd");
  }
}
