package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Counting as it happens on board: hurried fingers, two devices, a page left and found again. */
@EscaleTest
class CountingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Visits visits;
  @Autowired SessionReports reports;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void an_open_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    reports.open(session);
  }

  @ParameterizedTest
  @CsvSource({"true, 2", "false, 1"}) // without JavaScript, a second click sends the same form
  void two_quick_taps_are_two_people_and_the_way_back_counts_nothing(
      boolean javaScript, int people) {
    try (var visitor = visitor(390, javaScript)) {
      var page = counting(visitor);
      page.locator("#tap-young").dblclick();
      says(page, "Jeunes : 1. En tout : %d.".formatted(people));
      page.navigate("/bord");
      page.goBack();
      says(page, "En tout : %d.".formatted(people));
      page.locator("#tap-young").click();
      says(page, "En tout : %d.".formatted(people + 1));
      page.reload();
      says(page, "En tout : %d.".formatted(people + 1));
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", people + 1));
  }

  @Test
  void two_tabs_count_together() {
    try (var visitor = visitor(1280, true)) {
      var one = counting(visitor);
      var other = counting(visitor);
      one.locator("#tap-young").click();
      says(one, "En tout : 1.");
      other.locator("#tap-seniors").click();
      says(other, "Seniors : 1. En tout : 2.");
      one.locator("#tap-young").click();
      says(one, "En tout : 3.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2, "seniors", 1));
  }

  @Test
  void the_buttons_stay_under_the_finger_and_answer_to_the_keyboard_alone() {
    try (var visitor = visitor(390, true)) {
      var page = counting(visitor);
      var before = page.locator("#tap-pupils").boundingBox().y;
      page.locator("#tap-pupils").click();
      says(page, "En tout : 1.");
      assertThat(page.locator("#tap-pupils").boundingBox().y).isEqualTo(before);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("tap-pupils");
      page.keyboard().press("Enter");
      says(page, "En tout : 2.");
      assertThat(page.locator("#tap-pupils").boundingBox().height).isGreaterThanOrEqualTo(88);
    }
  }

  @Test
  void a_tab_whose_session_was_closed_elsewhere_says_that_nothing_was_counted() {
    try (var visitor = visitor(390, true)) {
      var page = counting(visitor);
      reports.close(session, new SessionAccount(120, null, null));
      page.locator("#tap-young").click();
      says(page, "Rien n’a été compté : la séance n’est pas ouverte.");
    }
    assertThat(visits.tally(session)).isEmpty();
  }

  @Test
  void a_page_that_shows_what_is_wrong_can_be_asked_for_again() {
    try (var visitor = visitor(390, false)) {
      var page = counting(visitor);
      page.getByLabel("Durée réelle").fill("0");
      page.locator("form[action*=cloture] button").first().click();
      says(page, "Indiquez une durée");
      page.navigate(page.url());
      says(page, "Compte rendu");
      assertThat(page.url()).endsWith("/bord/seances/" + session);
    }
  }

  @Test
  void a_day_without_sessions_says_when_the_next_one_is() {
    var next = world.session(TestSessions.SECOND_BUS, TODAY.plusDays(9), "PM", "59526");
    world.cancel(world.session(TestSessions.BUS, TODAY.plusDays(8), "PM", "59284"), "Panne");
    reports.close(session, new SessionAccount(120, null, null));
    try (var visitor = visitor(390, true)) {
      var page = visitor.newPage();
      page.navigate("/bord");
      says(page, "Prochaine séance :");
      var link = page.locator("main .notice a");
      assertThat(link.textContent().replace('\u00a0', ' '))
          .isEqualTo("jeudi 3 décembre, 14 h - 16 h 30, Saint-Amand-les-Eaux");
      assertThat(link.getAttribute("href")).endsWith(next.toString());
      WebBrowser.assertAccessible(page);
    }
  }

  private BrowserContext visitor(int width, boolean javaScript) {
    return world.visitor(port, width, javaScript, world.account(Permission.ATTENDANCE_RECORD));
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
