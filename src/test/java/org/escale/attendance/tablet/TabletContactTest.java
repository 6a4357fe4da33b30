package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.sealed.SealedBodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong clock, and a server that takes nothing: each has an honest page and a way out. */
@EscaleTest
class TabletContactTest extends AtATablet {
  private static final String REVOKE =
      "UPDATE attendance.device SET revoked_at = now(), revoked_because = 'lost'";

  @Autowired SealedBodies bodies;

  @Test
  void a_wrong_clock_is_said_and_loses_nothing() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      clock.moveTo(Instant.now().plus(Duration.ofMinutes(150)));
      tablet.append(world.visit(1));
      tablet.sync().press("warning-clock").says("La tablette n’est pas à l’heure").fits("clock");
      tablet.page().getByText("retarde de 2 h 30 min").waitFor();
      clock.moveTo(Instant.now());
      tablet.press("measure").atWork();
      assertThat(tablet.page().locator("#warning-clock").count()).isZero();
      tablet.append(world.visit(1));
      assertThat(tablet.sync().unsent()).isZero();
    }
    assertThat(
            world
                .sql
                .sql(
                    "SELECT string_agg(skewed::text, ' ' ORDER BY seq) FROM"
                        + " attendance.device_event")
                .query(String.class)
                .single())
        .isEqualTo("true false");
    assertThat(world.counted()).isEqualTo(2);
  }

  @Test
  void a_device_that_the_server_does_not_know_any_more_is_enrolled_again_and_sends_all() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      world.sql.sql("UPDATE attendance.device SET token_sha256 = sha256('another')").update();
      tablet.append(world.visit(1));
      tablet.sync().press("warning-stopped").says("Le serveur ne connaît pas cette tablette");
      tablet.fits("unknown-device").press("enrol-again");
      tablet.page().locator("#code").fill(world.code(world.device()));
      tablet.press("enrol").says("verrouillée").type(Tablet.PIN).atWork();
      assertThat(tablet.sync().unsent()).isZero();
      assertThat(tablet.page().locator("#warning-stopped").count()).isZero();
    }
    assertThat(world.counted()).isEqualTo(1);
  }

  @Test
  void another_server_at_the_same_address_is_sent_nothing_until_somebody_enrols_there() {
    var own = world.sql.sql("SELECT id FROM hosting.installation").query(UUID.class).single();
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      tablet.append(world.visit(1));
      tablet.sync();
      world.sql.sql("UPDATE hosting.installation SET id = gen_random_uuid()").update();
      tablet.sync().press("warning-stopped").says("Ce n’est pas le même serveur");
      tablet.fits("other-server").press("enrol-again");
      tablet.page().locator("#code").fill(world.code(world.device()));
      tablet.press("enrol").says("verrouillée").type(Tablet.PIN).atWork();
      assertThat(tablet.sync().unsent()).isZero();
    } finally {
      world.sql.sql("UPDATE hosting.installation SET id = :own").param("own", own).update();
    }
    assertThat(world.counted()).as("all was sent again, and counts once").isEqualTo(1);
  }

  @Test
  void a_revoked_device_sends_no_more_and_hands_its_log_over_sealed() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      world.sql.sql(REVOKE).update();
      tablet.append(world.visit(3));
      tablet.sync().press("warning-stopped").says("Cette tablette a été retirée");
      tablet.fits("revoked");
      assertThat(world.counted()).isZero();
      tablet.press("send-sealed");
      tablet.page().getByText("Le bureau a reçu le journal scellé").waitFor();
      tablet.press("go-on").atWork();
      assertThat(tablet.page().locator("#warning-stopped").isVisible()).isTrue();
    }
    assertThat(world.counted()).as("the office decides").isZero();
    bodies.open(bodies.waiting().getFirst().id(), "essai");
    assertThat(world.counted()).isEqualTo(3);
    assertThat(world.contiguous(1)).isEqualTo(1);
  }
}
