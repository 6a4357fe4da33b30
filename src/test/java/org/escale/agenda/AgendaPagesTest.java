package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.planning.Plans;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class AgendaPagesTest {
  private static final Map<String, String> TUESDAY_IN_DENAIN =
      Map.of("2026-12-01", AgendaWorld.DENAIN);

  @LocalServerPort int port;
  @Autowired Publication publication;
  @Autowired Sessions sessions;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
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
  void publishing_first_says_what_it_changes_and_then_does_exactly_that() throws Exception {
    var season =
        seasons
            .create(
                new SeasonDates(
                    "Saison 2026-2027",
                    LocalDate.parse("2026-11-30"),
                    LocalDate.parse("2026-12-13"),
                    java.util.Set.of(AgendaWorld.BUS)))
            .id();
    var plan =
        HandMadePlan.add(
            sql,
            plans,
            season,
            1,
            Map.of("2026-12-01", AgendaWorld.DENAIN, "2026-12-02", AgendaWorld.OISY));
    var other =
        HandMadePlan.add(
            sql,
            plans,
            season,
            2,
            Map.of("2026-12-01", AgendaWorld.DENAIN, "2026-12-05", AgendaWorld.SAINT_AMAND));
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/agenda/publications/" + plan);
      page.getByText("Publier la saison").click();
      assertThat(page.locator("[role=status]").textContent()).contains("2 séances nouvelles");
      var kept = sessions.on(LocalDate.parse("2026-12-01")).getFirst();
      page.navigate("/gestion/agenda/publications/" + other);
      assertThat(page.locator(".figures").textContent().replaceAll("\\s+", " "))
          .contains("nouvelles1")
          .contains("annulées1");
      assertThat(page.locator("main").textContent())
          .contains("mercredi 2 décembre, 14")
          .contains("Oisy");
      for (var width : WebBrowser.WIDTHS) {
        page.setViewportSize(width, 900);
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "agenda-publication");
      }
      // Somebody cancels in the meantime: what was read is no longer true.
      sessions.cancel(kept.id(), "Panne");
      page.getByText("Publier la saison").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("relisez-les");
      assertThat(sessions.on(LocalDate.parse("2026-12-05"))).isEmpty();
      page.getByText("Publier la saison").click();
      assertThat(sessions.on(LocalDate.parse("2026-12-05"))).hasSize(1);
      assertThat(plans.get(other).published()).isTrue();
      assertThat(plans.get(plan).published()).isFalse();
    }
  }

  @Test
  void a_plan_whose_vehicle_another_season_has_promised_says_so_before_and_is_not_published() {
    var first = HandMadePlan.add(sql, plans, season("Automne"), 1, TUESDAY_IN_DENAIN);
    var second = HandMadePlan.add(sql, plans, season("Hiver"), 1, TUESDAY_IN_DENAIN);
    var address = "/gestion/agenda/publications/" + second;
    try (var manager = accounts.client(port, "manager")) {
      var before = manager.get(address).body();
      assertThat(before).contains("Publier la saison").doesNotContain("ne peut pas être publié");
      publication.publish(first);
      assertThat(manager.get(address).body())
          .contains("Ce plan ne peut pas être publié")
          .contains("mardi 1er décembre 2026, 14")
          .contains("Denain, par la saison « Automne »")
          .doesNotContain("<button>Publier la saison");
      // The other season was published while the consequences were being read.
      manager.post(address, Map.of("agreed", agreed(before)));
      assertThat(manager.get(address).body())
          .contains("promis le mardi 1er décembre 2026 à 14")
          .contains("par la saison « Automne ». Rien n’a été changé.");
    }
    assertThat(plans.get(second).published()).isFalse();
    assertThat(sessions.on(LocalDate.parse("2026-12-01"))).hasSize(1);
  }

  @Test
  void publishing_a_worse_plan_says_so_before() {
    var season = season("Automne");
    var better = HandMadePlan.add(sql, plans, season, 1, TUESDAY_IN_DENAIN);
    var worse = HandMadePlan.add(sql, plans, season, 2, TUESDAY_IN_DENAIN);
    sql.sql("UPDATE planning.plan SET objective = 2100 - 700 * number").update();
    publication.publish(better);
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get("/gestion/agenda/publications/" + worse).body())
          .contains("Le plan 2 vaut 700 points ; le plan 1, en vigueur, en vaut 1\u202f400.")
          .contains("moins bon que celui en vigueur : 700 points de moins");
      publication.publish(worse);
      assertThat(manager.get("/gestion/agenda/publications/" + better).body())
          .contains("le plan 2, en vigueur, en vaut 700.")
          .doesNotContain("moins bon");
    }
  }

  private UUID season(String name) {
    return seasons
        .create(
            new SeasonDates(
                name,
                LocalDate.parse("2026-11-30"),
                LocalDate.parse("2026-12-13"),
                java.util.Set.of(AgendaWorld.BUS)))
        .id();
  }

  private static String agreed(String page) {
    return page.replaceAll("(?s).*name=\"agreed\" value=\"([^\"]+)\".*", "$1");
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
