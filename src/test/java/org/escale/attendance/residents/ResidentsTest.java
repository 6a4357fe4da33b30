package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.attendance.residents.Received.OfResident;
import org.escale.attendance.residents.Received.OfVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class ResidentsTest {
  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
  private static final UUID EVENT = UUID.fromString("01931f00-0000-7000-8000-0000000000e1");

  @Autowired Residents residents;
  @Autowired KnownResidents known;
  @Autowired Erasures erasures;
  @Autowired LegalTextReference reference;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @Test
  void somebody_who_agreed_is_known_once_however_often_it_is_sent() {
    var body = new TestResidents().person(PERSON, "Dupré", 1950).visit(EVENT, PERSON).body();
    assertThat(residents.receive(TestResidents.DEVICE, body))
        .isEqualTo(answer(outcome(PERSON, "accepted"), "accepted"));
    assertThat(residents.receive(TestResidents.DEVICE, body))
        .isEqualTo(answer(outcome(PERSON, "duplicate"), "duplicate"));
    assertThat(known.find(PERSON))
        .hasValueSatisfying(one -> {
          assertThat(one.identity())
              .isEqualTo(new Identity("Dupré", "Personne", "03 27 00 00 00", null));
          assertThat(one.birthYear()).isEqualTo(1950);
          assertThat(one.basis()).isEqualTo(Basis.CONSENT);
          assertThat(one.agreedAt()).isEqualTo(TestResidents.AGREED);
        });
    assertThat(known.visits(PERSON)).extracting(ResidentVisit::eventId).containsExactly(EVENT);
  }

  @Test
  void what_is_said_otherwise_under_the_same_identifier_is_refused_and_changes_nothing() {
    receive(new TestResidents().person(PERSON, "Dupré", 1950));
    assertThat(receive(new TestResidents().person(PERSON, "Autre", 1950)).results())
        .containsExactly(refused(PERSON, "other-content"));
    assertThat(known.find(PERSON).orElseThrow().identity().familyName()).isEqualTo("Dupré");
  }

  @ParameterizedTest
  @CsvSource({
    // agreed on in November 2026: whoever is born in 2011 turns fifteen in 2026, perhaps in
    // December
    "2010, , consent, accepted",
    "2011, , consent, parent-missing",
    "2016, , consent, parent-missing",
    ", , consent, parent-missing",
    "2011, Un parent, consent, accepted",
    ", Un parent, consent, accepted",
    "2016, , public-task, accepted",
    "1700, , consent, unreadable",
  })
  void under_fifteen_a_parent_agrees_too_where_consent_is_the_basis(
      Integer birthYear, String parent, String basis, String expected) {
    var text = basis.equals("consent") ? TestResidents.CONSENT : TestResidents.TASK;
    var body = new TestResidents().person(PERSON, "Dupré", birthYear, basis, text, parent);
    assertThat(receive(body).results())
        .containsExactly(
            expected.equals("accepted") ? outcome(PERSON, "accepted") : refused(PERSON, expected));
  }

  @Test
  void a_clock_that_is_ahead_makes_no_child_older() {
    var body = new TestResidents().person(PERSON, "Dupré", 2016);
    body.but("agreed_at", "2036-11-24T08:30:00.000Z");
    assertThat(receive(body).results()).containsExactly(refused(PERSON, "parent-missing"));
  }

  /** Whatever the program's own checks were, the database would not take it. */
  @Test
  void the_database_itself_knows_no_child_without_a_parent() {
    receive(new TestResidents().person(PERSON, "Dupré", 1950));
    assertThatThrownBy(() -> sql.sql("UPDATE attendance.identity SET birth_year = 2015").update())
        .hasMessageContaining("parent_agrees_under_15");
  }

  @Test
  void what_cannot_be_taken_in_does_not_keep_the_rest_out() {
    var body =
        new TestResidents()
            .person(UUID.randomUUID(), "Une", 1950)
            .but("family_name", "  ")
            .person(UUID.randomUUID(), "Deux", 1950)
            .but("text", "autre-texte")
            .person(UUID.randomUUID(), "Trois", 1950)
            .but("text_version", 9)
            .person(UUID.randomUUID(), "Quatre", 1950)
            .but("basis", "public-task")
            .person(UUID.randomUUID(), "Cinq", 1950)
            .but("agreed_at", "hier")
            .person(UUID.randomUUID(), "Six", 1950)
            .but("contact", 3)
            .person(PERSON, "Dupré", 1950)
            .visit(EVENT, OTHER)
            .visit(EVENT, PERSON);
    var answer = receive(body);
    assertThat(answer.results())
        .extracting(one -> one.reason() == null ? one.outcome() : one.reason())
        .containsExactly(
            "unreadable",
            "unknown-text",
            "unknown-text",
            "unknown-text",
            "unreadable",
            "unreadable",
            "accepted");
    assertThat(answer.visits())
        .containsExactly(
            new OfVisit(EVENT.toString(), "refused", "unknown-resident"),
            new OfVisit(EVENT.toString(), "accepted", null));
  }

  @Test
  void the_name_is_nowhere_in_the_tables_and_opens_only_with_its_own_key() {
    receive(new TestResidents().person(PERSON, "Dupré", 1950).person(OTHER, "Martel", 1960));
    var rows =
        sql.sql("SELECT encode(sealed, 'escape') || i::text FROM attendance.identity i")
            .query(String.class)
            .list();
    assertThat(rows).hasSize(2).noneMatch(row -> row.contains("Dupr") || row.contains("Martel"));
    var sealed =
        sql.sql("SELECT sealed FROM attendance.identity ORDER BY resident_id LIMIT 1")
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Dupr");
    sql.sql("UPDATE attendance.identity_key SET key = sha256('autre') WHERE resident_id = :id")
        .param("id", PERSON)
        .update();
    assertThatThrownBy(() -> known.find(PERSON)).hasMessageContaining("cannot be opened");
    assertThat(known.find(OTHER)).isPresent();
  }

  /** Somebody who exchanges two rows would otherwise show one person under the other's visits. */
  @Test
  void what_is_sealed_for_one_person_opens_for_no_other() {
    receive(new TestResidents().person(PERSON, "Dupré", 1950).person(OTHER, "Martel", 1960));
    for (var part : List.of("identity SET sealed =", "identity_key SET key =")) {
      var column = part.contains("sealed") ? "sealed" : "key";
      var table = part.substring(0, part.indexOf(' '));
      sql.sql(
              "UPDATE attendance.%s (SELECT %s FROM attendance.%s WHERE resident_id = :other) WHERE resident_id = :id"
                  .formatted(part, column, table))
          .param("other", OTHER)
          .param("id", PERSON)
          .update();
    }
    assertThatThrownBy(() -> known.find(PERSON)).hasMessageContaining("cannot be opened");
  }

  @Test
  void who_is_erased_stays_erased_when_a_device_sends_it_again() {
    var body = new TestResidents().person(PERSON, "Dupré", 1950).visit(EVENT, PERSON);
    receive(body);
    erasures.erase(PERSON);
    assertThat(receive(body)).isEqualTo(answer(outcome(PERSON, "erased"), "erased"));
    assertThat(known.find(PERSON)).isEmpty();
    for (var table : List.of("identity", "identity_key", "resident_visit")) {
      assertThat(sql.sql("SELECT count(*) FROM attendance." + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void nothing_brings_an_erased_person_back_in_the_database_either() {
    erasures.erase(PERSON);
    assertThatThrownBy(() -> sql.sql("UPDATE attendance.resident SET erased_at = NULL").update())
        .hasMessageContaining("stays erased");
    assertThatThrownBy(() -> sql.sql("DELETE FROM attendance.resident").update())
        .hasMessageContaining("stays erased");
    assertThatThrownBy(() ->
            sql.sql(
                    """
                    INSERT INTO attendance.identity (resident_id, sealed, basis, text_code, text_version, agreed_at,
                      parent_agreed, received_at)
                    VALUES (:id, decode(repeat('00', 40), 'hex'), 'consent', 'suivi-consentement', 1, now(), true, now())
                    """)
                .param("id", PERSON)
                .update())
        .hasMessageContaining("identity_of_nobody_erased");
  }

  /**
   * The erasure is not finished yet when the device sends the person again: it waits, then loses.
   */
  @Test
  void of_an_erasure_and_a_sending_at_once_the_erasure_wins() throws Exception {
    var body = new TestResidents().person(PERSON, "Dupré", 1950).visit(EVENT, PERSON);
    receive(body);
    try (var rival = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(t -> {
            erasures.erase(PERSON);
            var second = rival.submit(() -> receive(body));
            assertThat(second).failsWithin(Duration.ofMillis(300));
            return second;
          });
      assertThat(outcome.get()).isEqualTo(answer(outcome(PERSON, "erased"), "erased"));
    }
    assertThat(known.count()).isZero();
  }

  @Test
  void a_body_of_too_many_is_not_taken_in() {
    var body = new TestResidents();
    for (var i = 0; i <= Residents.MOST; i++) body.visit(EVENT, PERSON);
    assertThatThrownBy(() -> receive(body)).isInstanceOf(IllegalArgumentException.class);
  }

  private Received receive(TestResidents sent) {
    return residents.receive(TestResidents.DEVICE, sent.body());
  }

  private static Received answer(OfResident resident, String visit) {
    return new Received(List.of(resident), List.of(new OfVisit(EVENT.toString(), visit, null)));
  }

  private static OfResident outcome(UUID id, String outcome) {
    return new OfResident(id.toString(), outcome, null);
  }

  private static OfResident refused(UUID id, String reason) {
    return new OfResident(id.toString(), "refused", reason);
  }
}
