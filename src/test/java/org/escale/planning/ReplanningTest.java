package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.planning.PlanRefused.Reason;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What residents and authors of requests were promised outlives the next plan. */
@EscaleTest
class ReplanningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired JdbcClient sql;
  @Autowired Seasons seasons;
  @Autowired Requests requests;
  @Autowired Plans plans;

  private UUID season;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
    season = Searching.autumn(seasons);
  }

  @Test
  void a_second_search_on_a_published_season_keeps_the_past_and_most_of_the_future() {
    var published = plans.search(season, 20_000, 1, "Essai").id();
    plans.markPublished(published);
    var again = ended(plans.start(season, Plans.SHORTEST, 2L, "Essai").id());
    var before = days(published);
    var after = days(again);
    assertThat(before.keySet()).anyMatch(day -> day.isBefore(TODAY));
    assertThat(until(after, TODAY)).isEqualTo(until(before, TODAY));
    var future = before.entrySet().stream().filter(day -> !day.getKey().isBefore(TODAY)).toList();
    var kept =
        future.stream().filter(day -> day.getValue().equals(after.get(day.getKey()))).count();
    assertThat(future).isNotEmpty();
    assertThat(kept).isGreaterThan(future.size() / 2);
    assertThat(plans.content(again).orElseThrow().verdict().accepted()).isTrue();
  }

  @Test
  void a_past_day_that_breaks_a_rule_by_now_stops_no_search() {
    var request = retained(new Wish(LocalDate.of(2026, 11, 10), Slot.AM), DECEMBER);
    pin(request, LocalDate.of(2026, 11, 10));
    plans.markPublished(plans.search(season, 2_000, 1, "Essai").id());
    sql.sql(
            """
            INSERT INTO network.vehicle_unavailability (vehicle_id, period, reason)
            VALUES (:bus, '[2026-11-10,2026-11-10]', 'Panne')
            """)
        .param("bus", Ground.BUS)
        .update();
    assertThat(plans.outlook(season).flaws()).noneMatch(SeasonFlaw::fatal);
    assertThat(file(season).requests()).as("it was served").isEmpty();
    var again = plans.search(season, 2_000, 2, "Essai").id();
    plans.markPublished(again);
    assertThat(requests.get(request.id()).status()).isEqualTo(RequestStatus.SCHEDULED);
  }

  @Test
  void a_plan_with_a_request_that_was_taken_back_or_declined_is_not_published() {
    var withdrawn = retained(DECEMBER);
    var plan = plans.search(season, 2_000, 1, "Essai").id();
    assertThat(plans.publishable(plan).sessions())
        .anyMatch(s -> withdrawn.id().equals(s.requestId()));
    requests.withdraw(withdrawn.id());
    assertOutOfDate(() -> plans.publishable(plan));
    assertOutOfDate(() -> plans.markPublished(plan));
    assertThat(plans.get(plan).published()).isFalse();

    var declined = retained(DECEMBER);
    var other = plans.search(season, 2_000, 1, "Essai").id();
    requests.decline(declined.id(), "Plus de place.");
    assertOutOfDate(() -> plans.publishable(other));
  }

  @Test
  void a_plan_that_was_made_for_other_rules_is_not_published() {
    var plan = plans.search(season, 2_000, 1, "Essai").id();
    var now = seasons.get(season);
    var shorter = new HashMap<>(now.rules().sessionMinutes());
    shorter.put(Slot.AM, 120);
    var rules = now.rules();
    seasons.setRules(
        season,
        new SeasonRules(
            rules.starts(),
            shorter,
            rules.setUpMinutes(),
            rules.packUpMinutes(),
            rules.betweenStopsMinutes(),
            rules.dayMinutes(),
            rules.weekMinutes(),
            rules.fourWeeksMinutes(),
            rules.weekDays(),
            rules.eveningDays(),
            rules.quality()),
        now.weights());
    assertOutOfDate(() -> plans.publishable(plan));
  }

  @Test
  void a_request_that_another_season_serves_is_not_planned_twice() {
    var request = retained(DECEMBER);
    var other = Searching.season(seasons, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 11));
    var early = plans.search(other, 2_000, 1, "Essai").id();
    assertThat(file(other).requests()).hasSize(1);
    plans.markPublished(plans.search(season, 2_000, 1, "Essai").id());
    assertThat(requests.get(request.id()).status()).isEqualTo(RequestStatus.SCHEDULED);
    assertThat(file(season).requests()).as("its own").hasSize(1);
    assertThat(file(other).requests()).isEmpty();
    assertOutOfDate(() -> plans.publishable(early));
  }

  private static final Wish DECEMBER = new Wish(LocalDate.of(2026, 12, 1), Slot.AM);

  private Request retained(Wish... wishes) {
    var id =
        requests.submit(RequestsTest.request("59172", "59172-1", List.of(wishes))).request().id();
    requests.retain(id, null);
    return requests.get(id);
  }

  private void pin(Request request, LocalDate day) {
    sql.sql(
            """
            INSERT INTO planning.pin (season_id, vehicle_id, day, slot, stop_id, content)
            VALUES (:season, :bus, :day, 'AM', '59172-1', :request)
            """)
        .param("season", season)
        .param("bus", Ground.BUS)
        .param("day", day)
        .param("request", request.reference())
        .update();
  }

  private static void assertOutOfDate(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable publishing) {
    assertThatThrownBy(publishing)
        .isInstanceOfSatisfying(
            PlanRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.OUT_OF_DATE));
  }

  private Season file(UUID id) {
    return SeasonJson.read(plans.seasonFile(id));
  }

  private Map<LocalDate, PlannedDay> days(UUID plan) {
    var days = new HashMap<LocalDate, PlannedDay>();
    plans.content(plan).orElseThrow().plan().days().forEach(day -> days.put(day.date(), day));
    return days;
  }

  private static List<PlannedDay> until(Map<LocalDate, PlannedDay> days, LocalDate end) {
    return days.values().stream()
        .filter(day -> day.date().isBefore(end))
        .sorted(PlannedDay.ORDER)
        .toList();
  }

  private UUID ended(UUID plan) {
    var end = Instant.now().plus(PATIENCE);
    while (plans.get(plan).searching() && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(plans.get(plan).done()).as(plans.get(plan).failure()).isTrue();
    return plan;
  }
}
