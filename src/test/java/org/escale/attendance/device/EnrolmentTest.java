package org.escale.attendance.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.intake.TestTablet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A device shows a code once, and is known from then on by its token. */
@EscaleTest
class EnrolmentTest {
  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void a_territory() {
    world.makeTerritory();
  }

  @Test
  void a_device_is_told_what_it_is_bound_to_and_the_offices_key() throws Exception {
    var tablet = tablet();
    var welcome = TestTablet.read(tablet.enrol(code(null)));
    assertThat(welcome.path("bound_to").toString())
        .isEqualTo(
            "{\"kind\":\"vehicle\",\"id\":\"%s\",\"name\":\"Cyberbus\"}"
                .formatted(TestSessions.BUS));
    assertThat(welcome.path("name").asString()).isEqualTo("Tablette du bus");
    assertThat(welcome.path("epochs").toString()).isEqualTo("[]");
    var spki = Base64.getDecoder().decode(welcome.path("office_key").path("spki").asString());
    var key =
        (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
    assertThat(key.getModulus().bitLength()).isEqualTo(3072);
    var other = TestTablet.read(tablet().enrol(code(null)));
    assertThat(other.path("office_key")).isEqualTo(welcome.path("office_key"));
  }

  @Test
  void a_stranger_is_not_listened_to_for_long() {
    var answer = tablet().send("/api/attendance/enrolment", new byte[8 * 1024 * 1024], false);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(tablet().send("/api/attendance/enrolment", "{".getBytes(), false).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_code_may_be_typed_without_its_hyphen_and_in_small_letters() {
    var typed = code(null).replace("-", " ").toLowerCase(java.util.Locale.ROOT);
    assertThat(tablet().enrol(typed).statusCode()).isEqualTo(200);
  }

  @Test
  void a_code_that_is_wrong_used_or_a_day_old_is_not_known() {
    var code = code(null);
    assertThat(tablet().enrol(code).statusCode()).isEqualTo(200);
    assertThat(tablet().enrol(code).statusCode()).isEqualTo(404);
    var old = code(null);
    clock.moveTo(TestClock.START.plus(Duration.ofHours(24)));
    assertThat(tablet().enrol(old).body()).isEqualTo("{\"error\":\"unknown-code\"}");
  }

  @Test
  void after_ten_wrong_codes_an_address_waits_a_quarter_of_an_hour() {
    clock.moveTo(TestClock.START.plus(Duration.ofDays(30)));
    for (var n = 0; n < 10; n++)
      assertThat(tablet().enrol("2222-2222").statusCode()).isEqualTo(404);
    var refused = tablet().enrol(code(null));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("900");
    clock.moveTo(TestClock.START.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(15)));
    assertThat(tablet().enrol(code(null)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_known_device_gets_a_new_token_with_a_code_made_for_it_and_the_former_one_ends() {
    var tablet = tablet();
    tablet.enrol(code(null));
    var former = tablet.token();
    assertThat(tablet.enrol(code(null)).statusCode()).isEqualTo(409);
    assertThat(tablet.enrol(code(VisitEvent.newId(TestClock.START), false)).statusCode())
        .isEqualTo(409);
    assertThat(tablet.enrol(code(tablet.id)).statusCode()).isEqualTo(200);
    assertThat(tablet.send().path("results").size()).isZero();
    tablet.withToken(former);
    assertThat(tablet.post(tablet.batch(List.of())).statusCode()).isEqualTo(401);
  }

  @Test
  void of_two_devices_that_use_a_code_at_once_one_is_enrolled() throws Exception {
    var code = code(null);
    try (var rival = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            enrolments.enrol(code, VisitEvent.newId(TestClock.START));
            var second =
                rival.submit(() -> enrolments.enrol(code, VisitEvent.newId(TestClock.START)));
            assertThat(second).failsWithin(Duration.ofMillis(300)); // it waits for the first
            return second;
          });
      assertThatThrownBy(outcome::get).hasCauseInstanceOf(EnrolmentRefused.class);
    }
  }

  private TestTablet tablet() {
    return new TestTablet(port, VisitEvent.newId(Instant.parse("2026-11-20T09:00:00Z")));
  }

  private String code(@Nullable UUID device) {
    return enrolments.makeCode(
        new NewEnrolment("Tablette du bus", TestSessions.BUS, null, device), "essai");
  }

  /** Made for another device, which is known. */
  private String code(UUID other, boolean known) {
    if (!known) new TestTablet(port, other).enrol(code(null));
    return code(other);
  }
}
