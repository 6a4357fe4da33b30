package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.escale.EscaleTest;
import org.escale.access.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counting where the network is slow, or comes and goes. */
@EscaleTest
class SlowNetworkTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String SENDING = "**/visites*";

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Visits visits;
  @Autowired SessionReports reports;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void an_open_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    reports.open(session);
  }

  @Test
  void taps_made_before_the_first_is_answered_all_count_under_numbers_of_the_device() {
    List<Route> held = new ArrayList<>();
    try (var visitor = visitor()) {
      var page = counting(visitor);
      var rendered = page.locator("[name=event_id]").evaluateAll("all => all.map(i => i.value)");
      page.route(SENDING, held::add);
      page.locator("#tap-young").click();
      page.locator("#tap-young").click();
      page.locator("#tap-seniors").click();
      page.locator("#tap-young").click();
      assertThat(visits.tally(session)).isEmpty();
      page.waitForCondition(() -> !held.isEmpty());
      page.unroute(SENDING);
      held.forEach(Route::resume);
      says(page, "En tout : 4.");
      assertThat(rendered.toString()).contains("-7").doesNotContain(numbers());
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 3, "seniors", 1));
  }

  @Test
  void a_group_sent_twice_before_the_answer_counts_once() {
    List<Route> held = new ArrayList<>();
    try (var visitor = visitor()) {
      var page = counting(visitor);
      page.route(SENDING, held::add);
      page.locator("#group-audience").selectOption("pupils");
      page.locator("#group-headcount").fill("24");
      page.locator("form:has(#group-headcount) button").dblclick();
      page.waitForCondition(() -> !held.isEmpty());
      page.unroute(SENDING);
      held.forEach(Route::resume);
      says(page, "Scolaires : 24. En tout : 24.");
      page.locator("#tap-young").click();
      says(page, "En tout : 25.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 24, "young", 1));
  }

  @Test
  void a_tap_whose_answer_was_lost_is_sent_again_and_counts_once() {
    var attempts = new AtomicInteger();
    try (var visitor = visitor()) {
      var page = counting(visitor);
      page.onRequest(request -> {
        if (request.method().equals("POST")) attempts.incrementAndGet();
      });
      page.route(
          SENDING,
          route -> {
            if (attempts.get() > 1) {
              route.resume();
            } else {
              route.fetch(); // it arrives
              route.abort(); // the answer does not
            }
          });
      page.locator("#tap-young").click();
      says(page, "Pas encore envoyé");
      says(page, "Jeunes : 1. En tout : 1.");
    }
    assertThat(attempts).hasValue(2);
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void what_is_being_written_stays_while_people_are_counted() {
    try (var visitor = visitor()) {
      var page = counting(visitor);
      page.locator("#note").fill("Il a plu.");
      page.locator("#group-headcount").fill("24");
      page.locator("#tap-young").click();
      says(page, "En tout : 1.");
      assertThat(page.locator("#note").inputValue()).isEqualTo("Il a plu.");
      assertThat(page.locator("#group-headcount").inputValue()).isEqualTo("24");
    }
  }

  @Test
  void an_answer_does_not_take_the_button_away_under_the_finger() {
    List<Route> held = new ArrayList<>();
    try (var visitor = visitor()) {
      var page = counting(visitor);
      page.route(SENDING, held::add);
      page.locator("#tap-young").click();
      page.waitForCondition(() -> !held.isEmpty());
      page.locator("#tap-seniors").hover();
      page.mouse().down();
      page.waitForResponse(
          answer -> answer.url().contains("dernier="),
          () -> {
            page.unroute(SENDING); // lets go of what is held: only now, or the answer is missed
            held.forEach(Route::resume);
          });
      page.mouse().up();
      says(page, "Seniors : 1. En tout : 2.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1, "seniors", 1));
  }

  private List<String> numbers() {
    return sql.sql("SELECT event_id::text FROM attendance.visit_event").query(String.class).list();
  }

  private BrowserContext visitor() {
    return world.visitor(port, 390, true, world.account(Permission.ATTENDANCE_RECORD));
  }

  private Page counting(BrowserContext visitor) {
    var page = visitor.newPage();
    page.navigate("/bord/seances/" + session);
    return page;
  }

  private static void says(Page page, String text) {
    page.getByText(text).first().waitFor();
  }
}
