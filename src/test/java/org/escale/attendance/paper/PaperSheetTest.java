package org.escale.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.AgeBand;
import org.escale.attendance.activity.Details;
import org.escale.attendance.activity.Question;
import org.escale.attendance.activity.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class PaperSheetTest {
  @LocalServerPort int port;
  @Autowired PaperSheets sheets;
  @Autowired Visits visits;
  @Autowired Vocabulary vocabulary;
  @Autowired TestSessions world;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private UUID session;
  private SignedIn who;

  @BeforeEach
  void a_session_of_today_that_nobody_opened() {
    world.makeTerritory();
    who = world.account(Permission.ATTENDANCE_RECORD);
    session = world.session(TestSessions.BUS, LocalDate.now(clock), "PM", "59172");
  }

  @Test
  void a_sheet_is_typed_in_with_one_number_an_audience_and_opens_the_session() {
    transaction.executeWithoutResult(t -> vocabulary.ask(List.of(Question.AGE)));
    try (var visitor = animateur()) {
      var page = visitor.newPage();
      page.navigate(address());
      WebBrowser.assertAccessible(page);
      page.locator("#people-young").fill("12");
      page.locator("#people-seniors").fill("3");
      page.locator("summary").nth(2).click();
      page.locator("#age-seniors-soixante_dix_plus").fill("4");
      send(page);
      page.getByText("Les précisions dépassent").waitFor();
      assertThat(page.locator("#people-young").inputValue()).isEqualTo("12");
      assertThat(page.locator("#age-seniors-soixante_dix_plus").inputValue()).isEqualTo("4");
      assertThat(visits.tally(session)).isEmpty();
      page.locator("#age-seniors-soixante_dix_plus").fill("2");
      send(page);
      page.getByText("La feuille est comptée.").waitFor();
      page.getByText("Clore la séance").waitFor();
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 12, "seniors", 3));
    assertThat(
            sql.sql("SELECT by_age::text FROM attendance.visit_detail").query(String.class).list())
        .containsExactly("{\"soixante_dix_plus\": 2}");
  }

  @Test
  void sent_twice_or_from_two_tabs_it_counts_once() {
    try (var visitor = animateur()) {
      var first = visitor.newPage();
      var second = visitor.newPage();
      var other = visitor.newPage();
      for (var tab : List.of(first, second, other)) {
        tab.navigate(address());
        tab.locator("#people-young").fill("7");
      }
      send(first);
      first.getByText("La feuille est comptée.").waitFor();
      send(second);
      second.getByText("déjà saisie").waitFor();
      other.locator("#people-young").fill("8");
      send(other);
      other.getByText("avec d’autres nombres").waitFor();
      assertThat(visits.tally(session)).isEqualTo(Map.of("young", 7));
      other.navigate(address());
      other.getByText("a déjà 7 visiteurs comptés").waitFor();
      other.locator("#people-young").fill("7");
      send(other);
      other.getByText("La feuille est comptée.").waitFor();
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 14));
  }

  @Test
  void of_two_that_are_sent_at_once_the_second_waits_and_then_counts_nothing() throws Exception {
    try (var rival = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(t -> {
            assertThat(type(1, 5)).isTrue();
            var second = rival.submit(() -> type(1, 5));
            assertThat(second).failsWithin(Duration.ofMillis(300)); // it waits for the first to end
            return second;
          });
      assertThat(outcome.get()).isFalse();
    }
    assertThat(type(1, 5)).isFalse();
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 5));
  }

  @Test
  void people_who_came_are_counted_though_the_session_is_closed_or_cancelled() {
    type(1, 5);
    sql.sql("UPDATE attendance.session_report SET closed_at = opened_at, minutes = 60").update();
    type(2, 6);
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 11));
    var cancelled = world.session(TestSessions.BUS, LocalDate.now(clock), "AM", "59172");
    world.cancel(cancelled, "panne");
    session = cancelled;
    type(1, 2);
    assertThat(visits.tally(cancelled)).isEqualTo(Map.of("young", 2));
    assertThat(
            sql.sql("SELECT count(*) FROM attendance.session_report").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void what_cannot_be_counted_changes_nothing() {
    assertThatThrownBy(() -> sheets.type(session, 1, List.of())).isInstanceOf(SheetRefused.class);
    session = world.session(TestSessions.BUS, LocalDate.now(clock).plusDays(1), "AM", "59172");
    assertThatThrownBy(() -> type(1, 3)).isInstanceOf(SheetRefused.class);
    try (var visitor = animateur()) {
      var page = visitor.newPage();
      page.navigate(address());
      page.getByText("n’a pas encore eu lieu").waitFor();
      assertThat(page.locator("#people-young").count()).isZero();
    }
    assertThat(sql.sql("SELECT count(*) FROM attendance.paper_sheet").query(Integer.class).single())
        .isZero();
  }

  @Test
  void the_sheet_to_print_has_a_row_of_boxes_an_audience_and_what_is_asked() {
    transaction.executeWithoutResult(t -> vocabulary.ask(List.of(Question.AGE, Question.GENDER)));
    try (var visitor =
        world.visitor(port, 390, true, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session + "/feuille");
      WebBrowser.assertAccessibleInBothWidths(page, "feuille");
      assertThat(page.locator(".boxes tbody tr").count()).isEqualTo(8);
      assertThat(page.locator(".boxes rect").count()).isEqualTo(7 * 40);
      page.getByText("70 ans et plus").waitFor();
      assertThat(page.locator(".tally").count()).isEqualTo(2);
    }
  }

  private boolean type(int number, int young) {
    var line =
        new SheetLine(
            VisitEvent.newId(clock.instant()),
            "young",
            young,
            Details.ofCounts(Map.of(), Map.of(AgeBand.FROM_12, young), Map.of()));
    SecurityContextHolder.getContext().setAuthentication(TestAccounts.authentication(who));
    return sheets.type(session, number, List.of(line));
  }

  private void send(Page page) {
    page.getByText("Compter cette feuille").click();
  }

  private String address() {
    return "/bord/seances/" + session + "/saisie";
  }

  private BrowserContext animateur() {
    return world.visitor(port, 390, true, world.account(Permission.ATTENDANCE_RECORD));
  }
}
