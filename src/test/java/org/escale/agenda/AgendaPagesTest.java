package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agenda, its sessions and the road book, as each who may see them does. */
@EscaleTest
class AgendaPagesTest {
  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  @Test
  void the_list_is_filtered_by_day_and_commune() {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-02"));
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get("/gestion/agenda").body()).contains("Denain,", "Oisy,", "2 séances");
      assertThat(manager.get("/gestion/agenda?commune=59446").body())
          .contains("1 séance<")
          .doesNotContain("Denain,");
      assertThat(manager.get("/gestion/agenda?du=2027-01-01&au=2027-01-31").body())
          .contains("Aucune séance");
    }
  }

  @Test
  void a_manager_cancels_with_a_reason_and_takes_it_back() {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/agenda/seances/" + session.id());
      page.locator("#reason").press("Enter");
      assertThat(page.locator(".field-error").textContent()).contains("Écrivez le motif");
      page.locator("#reason").fill("Neige");
      page.locator("#reason").press("Enter");
      assertThat(page.locator("[role=status]").textContent()).contains("La séance est annulée");
      assertThat(sessions.get(session.id()).cancellationReason()).isEqualTo("Neige");
      page.locator("main form button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("La séance a lieu");
    }
  }

  @Test
  void two_tabs_that_cancel_one_after_the_other_both_learn_what_happened() {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var address = "/gestion/agenda/seances/" + session.id();
    try (var manager = accounts.client(port, "manager")) {
      manager.post(address + "/annulation", Map.of("reason", "Panne"));
      assertThat(manager.get(address).body()).contains("La séance est annulée.", "Panne");
      manager.post(address + "/annulation", Map.of("reason", "Neige"));
      assertThat(manager.get(address).body())
          .contains("vient d’être annulée par quelqu’un d’autre", "Panne")
          .doesNotContain("Neige");
    }
    assertThat(sessions.get(session.id()).cancellationReason()).isEqualTo("Panne");
  }

  @Test
  void only_those_who_may_cancel_or_publish_can() {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var address = "/gestion/agenda/seances/" + session.id();
    try (var elected = accounts.client(port, "elected")) {
      assertThat(elected.get(address).body()).doesNotContain("id=\"reason\"");
      assertThat(elected.post(address + "/annulation", Map.of("reason", "Non")).statusCode())
          .isEqualTo(403);
      var plan = UUID.randomUUID().toString();
      var publications = "/gestion/agenda/publications";
      assertThat(elected.post(publications, Map.of("planId", plan)).statusCode()).isEqualTo(403);
      assertThat(elected.get(publications + "/" + plan).statusCode()).isEqualTo(403);
      assertThat(
              elected.post(publications + "/" + plan, Map.of("agreed", "0-0-0-0-0-0")).statusCode())
          .isEqualTo(403);
    }
    assertThat(sessions.get(session.id()).cancelled()).isFalse();
  }

  @Test
  void the_road_book_says_when_to_leave_where_to_go_and_who_waits_there() {
    sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-01"));
    try (var animateur = accounts.client(port, "animateur")) {
      var page = animateur.get("/gestion/agenda/jour/2026-12-01").body().replace('\u00a0', ' ');
      assertThat(page)
          .containsSubsequence(
              // 9 h 30 less 45 minutes to set up less 14 minutes of road.
              "8 h 31",
              "Dépôt de Wallers",
              "14 min de route",
              "8 h 45",
              "Denain",
              "9 h 30 - 12 h",
              "École du Parc · 24 personnes",
              "12 h 30",
              "13 h 15",
              "Oisy",
              "17 h",
              "17 h 12");
    }
  }

  @Test
  void who_asked_for_the_bus_is_told_to_those_who_plan_and_drive_not_to_other_communes() {
    var visit = sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.DENAIN, "2026-12-01"));
    try (var agent = accounts.client(port, accounts.add("commune-agent", "59446"));
        var manager = accounts.client(port, "manager")) {
      for (var page : List.of("", "/jour/2026-12-01", "/seances/" + visit.id())) {
        var address = "/gestion/agenda" + page;
        assertThat(manager.get(address).body()).as(page).contains("Classe de CM2");
        assertThat(agent.get(address).body())
            .as(page)
            .contains("Denain")
            .doesNotContain("Classe de CM2")
            .doesNotContain("École du Parc");
      }
    }
  }

  @Test
  void the_pages_can_be_used_by_everybody_in_both_widths_and_the_road_book_prints() {
    var off = sessions.add(AgendaWorld.morning(AgendaWorld.SAINT_AMAND, "2026-11-30"));
    sessions.cancel(off.id(), "Panne du bus");
    sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.DENAIN, "2026-12-01"));
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-01"));
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      var addresses =
          Map.of(
              "list",
              "/gestion/agenda",
              "day",
              "/gestion/agenda/jour/2026-12-01",
              "session",
              "/gestion/agenda/seances/" + session.id(),
              "cancelled",
              "/gestion/agenda/seances/" + off.id());
      addresses.forEach((name, address) -> {
        page.navigate(address);
        WebBrowser.assertAccessibleInBothWidths(page, "agenda-" + name);
      });
      page.navigate("/gestion/agenda/jour/2026-12-01");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.setViewportSize(720, 1020); // A4 without its margins
      WebBrowser.picture(page, "print-road-book");
    }
  }
}
