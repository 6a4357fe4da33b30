package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.planning.PlannedSession;
import org.escale.planning.Slot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan changes in the sessions of the plan that was published before it. */
@EscaleTest
class ConsequencesTest extends WithASeason {
  private static final PlannedSession SATURDAY =
      open(AgendaWorld.SAINT_AMAND, "2026-12-05", Slot.AM);

  @Autowired TestClock clock;

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
  void what_was_agreed_to_is_known_by_its_sessions_not_by_their_number() {
    assertThat(whatChanges(TUESDAY, WEDNESDAY)).isEqualTo(whatChanges(WEDNESDAY, TUESDAY));
    assertThat(whatChanges(TUESDAY, WEDNESDAY)).isNotEqualTo(whatChanges(TUESDAY, SATURDAY));
  }

  private String whatChanges(PlannedSession... planned) {
    return TimetableChange.between(
            List.of(), List.of(planned), TestClock.START, ZoneId.of("Europe/Paris"))
        .fingerprint();
  }

  private static List<UUID> ids(List<Session> sessions) {
    return sessions.stream().map(Session::id).toList();
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
}
