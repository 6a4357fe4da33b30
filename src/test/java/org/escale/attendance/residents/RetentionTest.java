package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RetentionTest {
  private static final List<String> AUDIENCES = List.of("young", "seniors", "public");

  @Autowired Residents residents;
  @Autowired KnownResidents known;
  @Autowired Retentions retentions;
  @Autowired RetentionRound round;
  @Autowired ErasureLedger ledger;
  @Autowired Visits visits;
  @Autowired TestSessions world;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void a_territory() {
    world.makeTerritory();
  }

  @Test
  void a_name_is_given_up_two_years_after_the_last_visit_and_not_after_the_first() {
    var person = UUID.randomUUID();
    var first = count(session("2026-11-24"), "seniors", 1);
    var last = count(session("2027-05-10"), "seniors", 1);
    receive(new TestResidents().person(person, "Dupré", 1950).visit(first, person));
    receive(new TestResidents().visit(last, person));
    goOn("2029-05-09");
    assertThat(known.find(person)).isPresent();
    goOn("2029-05-10");
    assertThat(known.find(person)).isEmpty();
    assertThat(ledger.known()).contains(person);
    assertThat(visitors()).isEqualTo(2);
  }

  @Test
  void who_never_came_is_kept_as_long_from_when_the_name_came() {
    var person = UUID.randomUUID();
    receive(new TestResidents().person(person, "Dupré", 1950));
    goOn("2028-11-23");
    assertThat(known.find(person)).isPresent();
    goOn("2028-11-25");
    assertThat(known.find(person)).isEmpty();
  }

  @Test
  void a_shorter_time_holds_for_all_and_a_longer_one_breaks_no_promise() {
    var person = UUID.randomUUID();
    receive(new TestResidents().person(person, "Dupré", 1950));
    choose(Retention.IDENTITIES, 36);
    goOn("2028-11-25"); // the text has promised 24 months
    assertThat(known.find(person)).isEmpty();
    receive(new TestResidents().person(UUID.randomUUID(), "Autre", 1950));
    choose(Retention.IDENTITIES, 2);
    goOn("2029-01-26");
    assertThat(known.count()).isZero();
  }

  @Test
  void free_texts_go_when_their_time_is_over_and_counts_stay() {
    var session = session("2026-11-24");
    sql.sql(
            """
            INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, note, occurred_at,
              recorded_at, recorded_by)
            VALUES (:id, :session, 'pupils', 24, 'classe de CM2', :now, :now, 'essai')
            """)
        .param("id", VisitEvent.newId(clock.instant()))
        .param("session", session)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    goOn("2027-11-23");
    assertThat(note()).isEqualTo("classe de CM2");
    goOn("2027-11-25");
    assertThat(note()).isEmpty();
    assertThat(visitors()).isEqualTo(24);
  }

  /** The rule that visits only grow gives way to nothing but the giving up of a text. */
  @Test
  void of_a_visit_nothing_else_can_be_changed() {
    count(session("2026-11-24"), "seniors", 1);
    for (var change :
        List.of("headcount = 2", "audience = 'young'", "note = 'autre'", "recorded_by = 'autre'")) {
      assertThatThrownBy(() -> sql.sql("UPDATE attendance.visit_event SET " + change).update())
          .as(change)
          .hasMessageContaining("only grow");
    }
    assertThatThrownBy(() -> sql.sql("DELETE FROM attendance.visit_event").update())
        .hasMessageContaining("only grow");
  }

  @Test
  void a_second_night_gives_nothing_up_again_and_the_log_says_the_first() {
    receive(new TestResidents().person(UUID.randomUUID(), "Dupré", 1950));
    goOn("2029-01-01");
    goOn("2029-01-02");
    assertThat(
            sql.sql(
                    """
                    SELECT subject || ' ' || after FROM access.audit_entry WHERE action = 'retention.apply'
                    """)
                .query(String.class)
                .list())
        .containsExactly("identities {\"count\": 1}");
  }

  /** Whatever the visits, corrections, people and nights: no total ever changes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_total_changes_by_what_is_given_up(long seed) {
    var random = new Random(seed);
    var people = new ArrayList<UUID>();
    var body = new TestResidents();
    for (var i = 0; i < 12; i++) {
      people.add(new UUID(seed, i));
      body.person(people.getLast(), "Personne " + i, 1930 + i);
    }
    for (var day = 0; day < 12; day++) {
      var session = session(LocalDate.of(2026, 10, 5).plusDays(day * 41L).toString());
      for (var i = random.nextInt(8); i >= 0; i--) {
        var event = count(session, AUDIENCES.get(random.nextInt(3)), 1 + random.nextInt(20));
        if (random.nextInt(3) == 0) correct(event, session);
        if (random.nextInt(2) == 0) body.visit(event, people.get(random.nextInt(people.size())));
      }
    }
    receive(body);
    for (var kind : Retention.values()) choose(kind, 1 + random.nextInt(kind.most()));
    var before = totals();
    assertThat(before).isNotEmpty();
    var night = LocalDate.of(2026, 11, 25);
    for (var i = 0; i < 5; i++) {
      night = night.plusDays(random.nextInt(300));
      goOn(night.toString());
      assertThat(totals()).as("seed %s, %s", seed, night).isEqualTo(before);
    }
    goOn("2032-01-01");
    assertThat(totals()).isEqualTo(before);
    assertThat(known.count()).isZero();
  }

  private UUID session(String day) {
    return world.session(TestSessions.BUS, LocalDate.parse(day), "AM", "59172");
  }

  private UUID count(UUID session, String audience, int people) {
    var event =
        new VisitEvent(
            VisitEvent.newId(clock.instant()),
            session,
            audience,
            people,
            null,
            "précision",
            clock.instant());
    visits.recordAll(List.of(event));
    return event.eventId();
  }

  private void correct(UUID event, UUID session) {
    var audience =
        sql.sql("SELECT audience FROM attendance.visit_event WHERE event_id = :id")
            .param("id", event)
            .query(String.class)
            .single();
    visits.recordAll(
        List.of(
            new VisitEvent(
                VisitEvent.newId(clock.instant()),
                session,
                audience,
                -1,
                event,
                "de trop",
                clock.instant())));
  }

  private void receive(TestResidents sent) {
    assertThat(residents.receive(TestResidents.DEVICE, sent.body()).results())
        .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("accepted"));
  }

  private void choose(Retention kind, int months) {
    retentions.change(Map.of(kind, months));
  }

  /** The night of that day, at half past eleven in Paris. */
  private void goOn(String day) {
    clock.moveTo(LocalDate.parse(day).atTime(22, 30).toInstant(ZoneOffset.UTC));
    round.go();
  }

  private long visitors() {
    return totals().stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(row.get("people"))))
        .sum();
  }

  /** By session, audience and month, as the review folds them. */
  private List<Map<String, Object>> totals() {
    return sql.sql(
            """
            SELECT session_id, audience, to_char(s.day, 'YYYY-MM') AS month, sum(headcount) AS people,
                   count(*) AS events
            FROM attendance.visit_public v JOIN agenda.session s ON s.id = v.session_id
            GROUP BY session_id, audience, month ORDER BY session_id, audience
            """)
        .query()
        .listOfRows();
  }

  private String note() {
    return sql.sql("SELECT coalesce(note, '') FROM attendance.visit_event")
        .query(String.class)
        .single();
  }
}
