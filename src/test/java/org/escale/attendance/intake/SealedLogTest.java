package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.residents.TestResidents;
import org.escale.attendance.sealed.SealedBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log that leaves its device unread is opened by the office, and counts once. */
@EscaleTest
class SealedLogTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SecureRandom RANDOM = new SecureRandom();

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired Visits visits;
  @Autowired SealedBodies bodies;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();
  TestTablet tablet = new TestTablet(0, UUID.randomUUID());
  JsonNode officeKey = JSON.createObjectNode();
  final byte[] dataKey = new byte[32];

  @BeforeEach
  void a_tablet() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, LocalDate.of(2026, 11, 24), "AM", "59172");
    RANDOM.nextBytes(dataKey);
    tablet = new TestTablet(port, VisitEvent.newId(java.time.Instant.EPOCH.plusSeconds(1)));
    var code =
        enrolments.makeCode(
            new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai");
    officeKey = TestTablet.read(tablet.enrol(code)).path("office_key");
  }

  @Test
  void it_is_opened_and_counted_once_beside_what_was_sent_already() throws Exception {
    var sent = tablet.visit(session, "young", 1);
    var unsent = tablet.visit(session, "pupils", 24);
    tablet.send(sent);
    var log = log(List.of(sealed(unsent), sealed(sent)));
    var answer = TestTablet.read(tablet.post("/api/attendance/sealed", log, true));
    assertThat(answer.path("results").get(0).path("outcome").asString()).isEqualTo("duplicate");
    assertThat(answer.path("results").get(1).path("outcome").asString()).isEqualTo("accepted");
    assertThat(answer.path("watermarks").get(0).path("contiguous").intValue()).isEqualTo(2);
    tablet.post("/api/attendance/sealed", log, true);
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1, "pupils", 24));
    assertThat(
            sql.sql("SELECT count(*) FROM attendance.device_event WHERE offset_ms IS NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_does_not_open_is_told_and_keeps_no_place() throws Exception {
    var one = sealed(tablet.visit(session, "young", 1));
    var moved = new LinkedHashMap<>(sealed(tablet.visit(session, "young", 1)));
    moved.put("seq", 3); // bound to its place: it does not open elsewhere
    var answer =
        TestTablet.read(tablet.post("/api/attendance/sealed", log(List.of(one, moved)), true));
    assertThat(answer.path("results").get(0).toString())
        .isEqualTo(
            "{\"outcome\":\"refused\",\"reason\":\"sealed-otherwise\",\"epoch\":1,\"seq\":3}");
    assertThat(answer.path("watermarks").toString())
        .isEqualTo("[{\"epoch\":1,\"contiguous\":1,\"head\":2}]");
  }

  @Test
  void what_a_revoked_device_hands_over_counts_when_the_office_says_so() throws Exception {
    var unsent = tablet.visit(session, "young", 2);
    sql.sql("UPDATE attendance.device SET revoked_at = now(), revoked_because = 'replaced'")
        .update();
    assertThat(tablet.post(tablet.batch(List.of())).statusCode()).isEqualTo(403);
    assertThat(tablet.get("/api/attendance/today").body()).startsWith("{\"error\":\"revoked\"");
    var log = new LinkedHashMap<>(log(List.of(sealed(unsent))));
    log.put("residents", List.of(sealed("a", new TestResidents().body())));
    var answer = TestTablet.read(tablet.post("/api/attendance/sealed", log, true));
    for (var kept : List.of("results", "residents")) {
      assertThat(answer.path(kept).path(0).path("reason").asString()).isEqualTo("revoked");
    }
    assertThat(visits.tally(session)).isEmpty(); // whoever has found it can seal, too
    assertThat(sql.sql("SELECT count(*) FROM attendance.device_event").query(Long.class).single())
        .isZero(); // and takes no place
    var body = bodies.waiting().getFirst();
    assertThat(body.events()).isEqualTo(1);
    for (var n = 0; n < 2; n++) bodies.open(body.id(), "essai");
    assertThat(bodies.waiting()).isEmpty();
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2));
  }

  /**
   * A body of visits may lie before the one that makes the person known: the clock was set back.
   */
  @Test
  void of_each_body_of_people_is_told_what_became_of_it() throws Exception {
    var person = UUID.randomUUID();
    var event = VisitEvent.newId(java.time.Instant.EPOCH);
    var log = new LinkedHashMap<>(log(List.of()));
    log.put(
        "residents",
        List.of(
            sealed("a", new TestResidents().visit(event, person).body()),
            sealed("b", new TestResidents().person(person, "Dupré", 1950).body()),
            sealed("c", new TestResidents().person(UUID.randomUUID(), "Enfant", 2020).body()),
            sealed("d", JSON.readTree("3")),
            Map.of("epoch", 1, "id", "e", "iv", base64(new byte[12]), "sealed", "AAAA")));
    var answer = TestTablet.read(tablet.post("/api/attendance/sealed", log, true));
    var told = new ArrayList<String>();
    for (var body : answer.path("residents")) {
      var one = body.path("results").path(0);
      if (one.isMissingNode()) one = body.path("visits").path(0);
      if (one.isMissingNode()) one = body;
      told.add(
          body.path("id").asString()
              + " "
              + one.path("reason").asString(one.path("outcome").asString()));
    }
    assertThat(told)
        .containsExactly(
            "a accepted", "b accepted", "c parent-missing", "d unreadable", "e sealed-otherwise");
    assertThat(
            sql.sql(
                    "SELECT after ->> 'residents' FROM access.audit_entry WHERE action ="
                        + " 'sealed-log.open'")
                .query(String.class)
                .single())
        .isEqualTo("1");
  }

  @Test
  void what_is_no_sealed_log_is_told_so() {
    for (var body : List.of("[]", "{", "{\"format\":\"escale-sealed-log\",\"version\":1}")) {
      assertThat(
              tablet
                  .send("/api/attendance/sealed", body.getBytes(StandardCharsets.UTF_8), false)
                  .statusCode())
          .isEqualTo(400);
    }
  }

  private Map<String, Object> log(List<Map<String, Object>> events) throws Exception {
    return Map.of(
        "format",
        "escale-sealed-log",
        "version",
        1,
        "device",
        tablet.id.toString(),
        "exported_at",
        "2026-11-24T09:00:00.000Z",
        "epochs",
        List.of(
            Map.of(
                "epoch", 1,
                "office_key", officeKey.path("id").asString(),
                "wrapped_key", base64(wrapped()),
                "head", events.size())),
        "events",
        new ArrayList<>(events),
        "residents",
        List.of());
  }

  private byte[] wrapped() throws Exception {
    var spki = Base64.getDecoder().decode(officeKey.path("spki").asString());
    var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki)),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return cipher.doFinal(dataKey);
  }

  private Map<String, Object> sealed(Map<String, Object> event) throws Exception {
    return sealed("seq", Objects.requireNonNull(event.get("seq")), JSON.writeValueAsBytes(event));
  }

  private Map<String, Object> sealed(String id, JsonNode body) throws Exception {
    return sealed("id", id, JSON.writeValueAsBytes(body));
  }

  private Map<String, Object> sealed(String field, Object place, byte[] content) throws Exception {
    var iv = new byte[12];
    RANDOM.nextBytes(iv);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(dataKey, "AES"), new GCMParameterSpec(128, iv));
    cipher.updateAAD((tablet.id + "/1/" + place).getBytes(StandardCharsets.UTF_8));
    return Map.of(
        "epoch", 1, field, place, "iv", base64(iv), "sealed", base64(cipher.doFinal(content)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
