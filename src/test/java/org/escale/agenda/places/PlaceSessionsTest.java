package org.escale.agenda.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock stands at Tuesday 24 November 2026, 10:00, in a territory of zone B. */
@EscaleTest
@RecordApplicationEvents
class PlaceSessionsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired PlaceSessions sessions;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  private Place place;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    place = NetworkWorld.own("Mairie annexe", PlaceLife.OPEN);
    places.add(place);
  }

  @Test
  void hours_produce_the_openings_of_the_coming_half_year() {
    set("Tu 14:00-17:00");
    var ahead = sessions.ahead(place.id());
    assertThat(ahead).hasSize(26).allMatch(session -> !session.cancelled());
    assertThat(at(ahead.getFirst().startsAt())).isEqualTo("2026-11-24T14:00");
    assertThat(at(ahead.getLast().startsAt())).isEqualTo("2027-05-18T14:00");
  }

  @Test
  void doing_it_again_changes_nothing() {
    set("Tu,Th 14:00-17:00; SH off");
    var before = sessions.ahead(place.id());
    events.clear();
    sessions.roll(today());
    assertThat(sessions.ahead(place.id())).isEqualTo(before);
    assertThat(events.stream(OpeningsChanged.class)).isEmpty();
  }

  @Test
  void changed_hours_change_only_what_is_to_come_and_what_stays_keeps_its_name() {
    set("Tu 09:00-17:00, Th 14:00-17:00");
    var running = sessions.ahead(place.id());
    assertThat(at(running.getFirst().startsAt()))
        .as("what had begun at 9:00 is no longer to come")
        .isEqualTo("2026-11-26T14:00");
    clock.moveTo(Instant.parse("2026-11-26T14:00:00Z"));
    events.clear();
    set("Th 14:00-17:00, Fr 10:00-12:00");
    var ahead = sessions.ahead(place.id());
    assertThat(ahead.getFirst()).isEqualTo(running.getFirst());
    assertThat(ahead)
        .filteredOn(s -> s.startsAt().equals(running.get(2).startsAt()))
        .containsExactly(running.get(2));
    assertThat(ahead)
        .filteredOn(session -> session.startsAt().equals(running.get(1).startsAt()))
        .singleElement()
        .satisfies(session -> {
          assertThat(session.id()).isEqualTo(running.get(1).id());
          assertThat(session.withdrawn()).isTrue();
          assertThat(session.cancellationReason()).isEqualTo("Les horaires ont changé");
        });
    var told = events.stream(OpeningsChanged.class).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().withdrawn()).as("Tuesdays from 1 December to 25 May").hasSize(26);
    assertThat(at(told.getFirst().added().getFirst())).isEqualTo("2026-11-27T10:00");
  }

  @Test
  void hours_that_come_back_bring_back_the_same_openings() {
    set("We 14:00-18:00");
    var before = ids();
    set("We 15:00-18:00");
    set("We 14:00-18:00");
    assertThat(ids()).isEqualTo(before);
  }

  private List<UUID> ids() {
    return sessions.ahead(place.id()).stream()
        .filter(session -> !session.cancelled())
        .map(PlaceSession::id)
        .toList();
  }

  @Test
  void a_day_that_the_hours_close_tells_their_reason() {
    set("We 14:00-18:00");
    set("We 14:00-18:00; 2026 Dec 16 off \"Fête de l’école\"");
    assertThat(sessions.between(place.id(), day("2026-12-16"), day("2026-12-16")))
        .singleElement()
        .satisfies(s -> assertThat(s.cancellationReason()).isEqualTo("Fête de l’école"));
  }

  @Test
  void openings_by_appointment_are_no_sessions_and_unknown_hours_open_nothing() {
    set("We 14:00-18:00 unknown \"sur rendez-vous\"");
    assertThat(sessions.ahead(place.id())).isEmpty();
    places.change(place.id(), now -> now.withHours("n’importe quand", null));
    assertThat(sessions.ahead(place.id())).isEmpty();
  }

  @Test
  void a_place_that_is_suspended_has_no_openings_until_it_opens_again() {
    set("We 14:00-18:00");
    places.turn(place.id(), PlaceLife.SUSPENDED, today(), "Travaux");
    assertThat(ids()).isEmpty();
    places.turn(place.id(), PlaceLife.OPEN, today(), null);
    assertThat(ids()).hasSize(26);
  }

  @Test
  void hours_to_come_hold_from_their_day_on_and_then_move_into_the_place() {
    set("We 14:00-18:00");
    hours.set(place.id(), day("2027-01-06"), "We 10:00-12:00");
    assertThat(starts("2026-12-30")).containsExactly("14:00");
    assertThat(starts("2027-01-06")).containsExactly("10:00");
    clock.moveTo(Instant.parse("2027-01-06T02:10:00Z"));
    sessions.roll(day("2027-01-06"));
    assertThat(places.get(place.id()).openingHours()).isEqualTo("We 10:00-12:00");
    assertThat(hours.coming(place.id())).isEmpty();
    assertThat(starts("2027-01-06")).containsExactly("10:00");
    assertThat(starts("2027-06-30")).as("a half year ahead").containsExactly("10:00");
  }

  private List<String> starts(String day) {
    return sessions.between(place.id(), day(day), day(day)).stream()
        .filter(session -> !session.cancelled())
        .map(session -> session.startsAt().atZone(PARIS).toLocalTime().toString())
        .toList();
  }

  /** The rules of a school space; each day is derived again here, without the evaluator. */
  @Test
  void a_year_of_openings_is_right_across_holidays_odd_weeks_and_both_changes_of_the_clock() {
    clock.moveTo(Instant.parse("2026-08-31T20:00:00Z"));
    set(
        "Mo,Tu,Th,Fr 16:45-19:00, We 14:00-18:00, week 1-53/2 Sa 09:00-12:00, Su 01:00-04:00; "
            + "SH off; SH Mo-Fr unknown \"sur rendez-vous\"; PH off");
    for (var day = day("2026-09-01"); day.isBefore(day("2027-09-01")); day = day.plusWeeks(1)) {
      clock.moveTo(day.atTime(3, 10).atZone(PARIS).toInstant());
      sessions.roll(day);
    }
    var expected = new ArrayList<String>();
    for (var day = day("2026-09-01"); day.isBefore(day("2027-08-31")); day = day.plusDays(1)) {
      if (SchoolCalendarOfZoneB.free(day)) continue;
      switch (day.getDayOfWeek()) {
        case MONDAY, TUESDAY, THURSDAY, FRIDAY -> expected.add(span(day, "16:45", "19:00"));
        case WEDNESDAY -> expected.add(span(day, "14:00", "18:00"));
        case SATURDAY -> {
          if (SchoolCalendarOfZoneB.oddWeek(day)) expected.add(span(day, "09:00", "12:00"));
        }
        case SUNDAY -> expected.add(span(day, "01:00", "04:00"));
      }
    }
    var held =
        sessions.between(place.id(), day("2026-09-01"), day("2027-08-30")).stream()
            .filter(session -> !session.cancelled())
            .map(s -> at(s.startsAt()) + " " + s.endsAt().atZone(PARIS).toLocalTime())
            .toList();
    assertThat(held).containsExactlyElementsOf(expected);
    assertThat(lasts("2026-10-25")).as("in the holidays").isEmpty();
    assertThat(lasts("2027-03-28"))
        .as("the clock is put forward")
        .containsExactly(Duration.ofHours(2));
    assertThat(lasts("2027-03-21")).containsExactly(Duration.ofHours(3));
  }

  @Test
  void the_night_in_which_an_hour_comes_twice_lasts_an_hour_longer() {
    clock.moveTo(Instant.parse("2026-10-20T08:00:00Z"));
    set("Su 01:00-04:00");
    assertThat(lasts("2026-10-25")).containsExactly(Duration.ofHours(4));
    assertThat(lasts("2026-11-01")).containsExactly(Duration.ofHours(3));
  }

  private List<Duration> lasts(String day) {
    return sessions.between(place.id(), day(day), day(day)).stream()
        .map(session -> Duration.between(session.startsAt(), session.endsAt()))
        .toList();
  }

  @Test
  void of_two_who_change_the_hours_at_once_the_second_waits_and_nothing_is_there_twice()
      throws Exception {
    set("We 14:00-18:00");
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            sessions.follow(places.get(place.id()).withHours("Th 14:00-18:00", null));
            var waiting = rival.submit(() -> sessions.follow(places.get(place.id())));
            assertThat(waiting).failsWithin(Duration.ofMillis(300));
            return waiting;
          });
      second.get();
    }
    assertThat(ids()).hasSize(26);
  }

  private void set(String openingHours) {
    hours.set(places.get(place.id()), openingHours);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private static String span(LocalDate day, String start, String end) {
    return day + "T" + start + " " + LocalTime.parse(end);
  }

  private static String at(Instant instant) {
    return instant.atZone(PARIS).toLocalDateTime().toString();
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
