package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.planning.PlannedSession;
import org.escale.planning.PublishablePlan;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.escale.planning.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class PublicationTest {
  private static final PlannedSession TUESDAY = open(AgendaWorld.DENAIN, "2026-12-01", Slot.PM);
  private static final PlannedSession WEDNESDAY = open(AgendaWorld.OISY, "2026-12-02", Slot.PM);
  private static final PlannedSession SATURDAY =
      open(AgendaWorld.SAINT_AMAND, "2026-12-05", Slot.AM);

  @Autowired Publication publication;
  @Autowired Sessions sessions;
  @Autowired Seasons seasons;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private UUID season = UUID.randomUUID();

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    season = season("2026-09-07", "2027-07-03");
  }

  private UUID season(String first, String last) {
    return seasons
        .create(
            new SeasonDates(
                "Saison 2026-2027",
                LocalDate.parse(first),
                LocalDate.parse(last),
                java.util.Set.of(AgendaWorld.BUS, AgendaWorld.SECOND_BUS)))
        .id();
  }

  @Test
  void publishing_the_same_plan_twice_changes_nothing() {
    assertThat(take(TUESDAY, WEDNESDAY)).isEqualTo(new Consequences(0, 0, 0, 0, 2, 0, 0));
    var first = all();
    assertThat(take(TUESDAY, WEDNESDAY)).isEqualTo(new Consequences(2, 0, 0, 0, 0, 0, 0));
    assertThat(all()).isEqualTo(first);
  }

  @Test
  void another_plan_keeps_what_stays_cancels_what_goes_and_adds_what_is_new() {
    take(TUESDAY, WEDNESDAY);
    var stays = on("2026-12-01");
    var goes = on("2026-12-02");
    assertThat(take(TUESDAY, SATURDAY)).isEqualTo(new Consequences(1, 0, 0, 1, 1, 0, 0));
    assertThat(on("2026-12-01")).isEqualTo(stays);
    var cancelled = sessions.get(goes.id());
    assertThat(cancelled.withdrawn()).isTrue();
    assertThat(cancelled.cancellationReason()).isEqualTo("Le calendrier de la saison a changé.");
    assertThat(cancelled.sequence()).isEqualTo(1);
    assertThat(on("2026-12-05").cancelled()).isFalse();
  }

  @Test
  void what_an_earlier_plan_did_without_comes_back_as_the_same_session() {
    take(TUESDAY, WEDNESDAY);
    var session = on("2026-12-02");
    take(TUESDAY);
    assertThat(take(TUESDAY, WEDNESDAY)).isEqualTo(new Consequences(1, 0, 1, 0, 0, 0, 0));
    assertThat(sessions.get(session.id()).cancelled()).isFalse();
    assertThat(sessions.get(session.id()).sequence()).isEqualTo(2);
  }

  @Test
  void what_somebody_cancelled_on_purpose_stays_cancelled() {
    take(TUESDAY);
    sessions.cancel(on("2026-12-01").id(), "Travaux sur la place");
    assertThat(take(TUESDAY)).isEqualTo(new Consequences(0, 0, 0, 0, 0, 1, 0));
    assertThat(on("2026-12-01").cancellationReason()).isEqualTo("Travaux sur la place");
  }

  @Test
  void another_time_of_the_same_promise_is_a_later_version_of_the_same_session() {
    take(TUESDAY);
    var before = on("2026-12-01");
    var later =
        new PlannedSession(
            AgendaWorld.BUS,
            TUESDAY.day(),
            Slot.PM,
            LocalTime.of(14, 30),
            LocalTime.of(17, 0),
            AgendaWorld.DENAIN,
            "59172",
            "open",
            null,
            null);
    assertThat(take(later)).isEqualTo(new Consequences(0, 1, 0, 0, 0, 0, 0));
    var after = sessions.get(before.id());
    assertThat(after.startsAt()).isEqualTo(before.startsAt().plusSeconds(1800));
    assertThat(after.sequence()).isEqualTo(1);
  }

  @Test
  void two_vehicles_may_exchange_their_sessions() {
    var one = with(AgendaWorld.BUS, TUESDAY);
    var other = with(AgendaWorld.SECOND_BUS, open(AgendaWorld.OISY, "2026-12-01", Slot.PM));
    take(one, other);
    var before = all();
    var exchanged = take(with(AgendaWorld.SECOND_BUS, one), with(AgendaWorld.BUS, other));
    assertThat(exchanged).isEqualTo(new Consequences(0, 2, 0, 0, 0, 0, 0));
    assertThat(all()).extracting(Session::id).containsExactlyElementsOf(ids(before));
  }

  @Test
  void the_past_and_what_has_received_people_never_change() {
    var yesterday = open(AgendaWorld.DENAIN, "2026-11-23", Slot.PM);
    assertThat(take(yesterday, TUESDAY, WEDNESDAY))
        .isEqualTo(new Consequences(0, 0, 0, 0, 2, 0, 1));
    sessions.open(on("2026-12-02").id());
    clock.moveTo(Instant.parse("2026-12-01T13:00:00Z"));
    assertThat(take(SATURDAY)).isEqualTo(new Consequences(0, 0, 0, 0, 1, 0, 0));
    assertThat(all()).allMatch(session -> !session.cancelled()).hasSize(3);
  }

  @Test
  void a_session_for_a_group_takes_the_request_with_it() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    take(
        new PlannedSession(
            AgendaWorld.BUS,
            TUESDAY.day(),
            Slot.AM,
            LocalTime.of(9, 30),
            LocalTime.of(12, 0),
            AgendaWorld.DENAIN,
            "59172",
            "school",
            request,
            "Classe de CM2"));
    assertThat(on("2026-12-01").requestId()).isEqualTo(request);
    assertThat(on("2026-12-01").kind()).isEqualTo("school");
  }

  @Test
  void a_request_may_move_to_another_day_and_back() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    var tuesday = forGroup(request, "2026-12-01");
    var thursday = forGroup(request, "2026-12-03");
    take(tuesday);
    assertThat(take(thursday)).isEqualTo(new Consequences(0, 0, 0, 1, 1, 0, 0));
    assertThat(take(tuesday)).isEqualTo(new Consequences(0, 0, 1, 1, 0, 0, 0));
    var withdrawn = on("2026-12-03");
    assertThatThrownBy(() -> sessions.restore(withdrawn.id()))
        .isInstanceOf(SessionRefusal.RequestTaken.class);
    assertThat(sessions.get(withdrawn.id()).cancelled()).isTrue();
  }

  @Test
  void a_request_that_another_season_serves_stops_the_whole_publication() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    take(forGroup(request, "2026-12-01"));
    var first = season;
    season = season("2026-12-01", "2026-12-31");
    assertThatThrownBy(() -> take(WEDNESDAY, forGroup(request, "2026-12-03")))
        .isInstanceOf(SessionRefusal.RequestTaken.class);
    assertThat(all()).extracting(Session::seasonId).containsExactly(first);
  }

  private static PlannedSession forGroup(UUID request, String day) {
    return new PlannedSession(
        AgendaWorld.BUS,
        LocalDate.parse(day),
        Slot.AM,
        LocalTime.of(9, 30),
        LocalTime.of(12, 0),
        AgendaWorld.DENAIN,
        "59172",
        "school",
        request,
        "Classe de CM2");
  }

  @Test
  void a_vehicle_that_is_promised_elsewhere_stops_the_whole_publication() {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-12-02"));
    assertThatThrownBy(() -> take(TUESDAY, WEDNESDAY))
        .isInstanceOf(SessionRefusal.VehicleTaken.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void the_tour_of_a_day_follows_its_sessions() {
    take(
        open(AgendaWorld.DENAIN, "2026-12-01", Slot.AM),
        open(AgendaWorld.OISY, "2026-12-01", Slot.PM));
    // Depot to Denain 7.37 km (14 min), to Oisy 5.13 km (12 min), to the depot 5.55 km (12 min).
    assertThat(tour("2026-12-01")).isEqualTo("18050 m, 38 min, 45 + 30");
    sessions.cancel(sessions.on(LocalDate.parse("2026-12-01")).getLast().id(), "Panne");
    assertThat(tour("2026-12-01")).isEqualTo("14740 m, 28 min, 45 + 30");
    take();
    assertThat(tour("2026-12-01")).isEqualTo("none");
  }

  @Test
  void of_two_publications_at_once_the_second_waits_for_the_first() throws Exception {
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            publication.hold();
            var attempt = rival.submit(() -> transaction.execute(_ -> held()));
            assertThat(attempt).failsWithin(Duration.ofMillis(300));
            return attempt;
          });
      assertThat(second.get()).isTrue();
    }
  }

  private boolean held() {
    publication.hold();
    return true;
  }

  @Test
  void what_was_agreed_to_is_known_by_its_sessions_not_by_their_number() {
    assertThat(whatChanges(TUESDAY, WEDNESDAY)).isEqualTo(whatChanges(WEDNESDAY, TUESDAY));
    assertThat(whatChanges(TUESDAY, WEDNESDAY)).isNotEqualTo(whatChanges(TUESDAY, SATURDAY));
  }

  private String whatChanges(PlannedSession... planned) {
    return TimetableChange.between(
            List.of(), List.of(planned), TestClock.START, ZoneId.of("Europe/Paris"))
        .fingerprint();
  }

  private Consequences take(PlannedSession... planned) {
    return publication
        .take(new PublishablePlan(UUID.randomUUID(), season, List.of(planned)))
        .consequences();
  }

  private List<Session> all() {
    return sessions.between(LocalDate.parse("2026-09-01"), LocalDate.parse("2027-08-31"));
  }

  private Session on(String day) {
    return sessions.on(LocalDate.parse(day)).getFirst();
  }

  private static List<UUID> ids(List<Session> sessions) {
    return sessions.stream().map(Session::id).toList();
  }

  private String tour(String day) {
    return sql.sql(
            """
            SELECT metres || ' m, ' || minutes || ' min, ' || set_up_minutes || ' + ' || pack_up_minutes
            FROM agenda.tour WHERE day = :day::date
            """)
        .param("day", day)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  private static PlannedSession with(UUID vehicle, PlannedSession planned) {
    return new PlannedSession(
        vehicle,
        planned.day(),
        planned.slot(),
        planned.start(),
        planned.end(),
        planned.stopId(),
        planned.communeCode(),
        planned.kind(),
        planned.requestId(),
        planned.title());
  }

  private static PlannedSession open(String stop, String day, Slot slot) {
    return new PlannedSession(
        AgendaWorld.BUS,
        LocalDate.parse(day),
        slot,
        slot.usualStart(),
        slot.usualStart().plusMinutes(150),
        stop,
        stop.substring(0, 5),
        "open",
        null,
        null);
  }
}
