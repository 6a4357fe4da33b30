package org.escale.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.agenda.AgendaWorld.DENAIN;
import static org.escale.agenda.AgendaWorld.OISY;
import static org.escale.agenda.AgendaWorld.SAINT_AMAND;
import static org.escale.agenda.AgendaWorld.afternoon;
import static org.escale.agenda.AgendaWorld.morning;

import java.util.List;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.attendance.SessionReport;
import org.escale.attendance.SessionReports;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each role lands on its own desk, with what waits on top. */
@EscaleTest
class DeskTest extends AtADesk {
  @Autowired SessionReports reports;

  @Test
  void past_sessions_that_nobody_counted_are_asked_for() {
    AgendaWorld.build(sql);
    sessions.add(morning(DENAIN, "2026-11-19"));
    var counted = sessions.add(morning(OISY, "2026-11-18"));
    reports.closeAll(
        List.of(
            new SessionReport(
                counted.id(), TestClock.START, TestClock.START, 150, "Accès libre", null)));
    for (var role : List.of("manager", "animateur")) {
      assertThat(desk(role)).as(role).contains("Une séance passée attend d’être comptée");
    }
  }

  @Test
  void the_animateur_sees_todays_road_with_its_hours() {
    AgendaWorld.build(sql);
    var session = sessions.add(morning(DENAIN, "2026-11-24"));
    sessions.add(morning(OISY, "2026-11-26"));
    assertThat(desk("animateur"))
        .contains("Votre route d’aujourd’hui")
        .containsPattern("Cyberbus : départ de Dépôt de Wallers à \\d+\u00a0h")
        .contains("/bord/seances/" + session.id())
        .doesNotContain("Oisy");
  }

  @Test
  void without_a_session_today_the_animateur_sees_the_next_road() {
    AgendaWorld.build(sql);
    var broken = sessions.add(morning(OISY, "2026-11-25"));
    sessions.cancel(broken.id(), "Verglas");
    sessions.add(morning(SAINT_AMAND, "2026-11-26"));
    assertThat(desk("animateur"))
        .contains("Prochaine route : jeudi 26 novembre 2026")
        .contains("Saint-Amand-les-Eaux")
        .contains("/gestion/agenda/jour/2026-11-26");
  }

  @Test
  void a_crew_sees_the_road_of_its_own_vehicle_only() {
    AgendaWorld.build(sql);
    sessions.add(morning(DENAIN, "2026-11-24"));
    var crew = accounts.add("animateur");
    sql.sql("INSERT INTO attendance.crew (account_id, vehicle_id) VALUES (:who, :bus)")
        .param("who", crew.id())
        .param("bus", AgendaWorld.SECOND_BUS)
        .update();
    assertThat(desk(crew)).contains("Aucune séance n’est prévue").doesNotContain("Denain");
  }

  @Test
  void a_commune_sees_its_own_stops_and_requests_and_answers_a_proposal_first() {
    AgendaWorld.build(sql);
    sessions.add(morning(DENAIN, "2026-11-26"));
    sessions.add(morning(OISY, "2026-11-27"));
    ask("59172", "Quiz sur l’eau");
    ask("59446", "Écrire son CV");
    var countered = ask("59172", "Semaine du respect");
    requests.counter(countered, List.of(new Wish(TODAY.plusDays(20), Slot.AM)), "Plutôt ce jour");
    var agent = accounts.add("commune-agent", "59172");
    assertThat(firstTask(agent))
        .contains("Une autre date vous est proposée pour « Semaine du respect »")
        .endsWith("/gestion/demandes/" + countered);
    assertThat(desk(agent))
        .contains("Le bus à Denain")
        .contains("jeudi 26 novembre")
        .contains("Quiz sur l’eau")
        .contains("/gestion/demandes/nouvelle")
        .doesNotContain("vendredi 27")
        .doesNotContain("Écrire son CV");
  }

  @Test
  void who_reads_the_review_sees_its_figures_and_each_leads_to_its_rows() {
    AgendaWorld.build(sql);
    var held = sessions.add(morning(DENAIN, "2026-11-19"));
    reports.closeAll(
        List.of(
            new SessionReport(
                held.id(), TestClock.START, TestClock.START, 150, "Accès libre", null)));
    for (var role : List.of("elected", "funder", "finance")) {
      var page = desk(role);
      assertThat(figure(page, "Séances tenues")).as(role).isEqualTo("1");
      assertThat(figure(page, "Communes atteintes")).isEqualTo("1 sur 3");
      assertThat(figure(page, "Communes pas encore atteintes")).isEqualTo("2");
      assertThat(page).doesNotContain("id=\"to-do\"");
    }
    try (var client = accounts.client(port, "elected")) {
      var rows =
          Pattern.compile("href=\"(/gestion/bilan/lignes[^\"]+)\"")
              .matcher(client.get("/gestion").body())
              .results()
              .map(found -> found.group(1).replace("&amp;", "&"))
              .toList();
      assertThat(rows).hasSize(4);
      for (var address : rows) assertThat(client.get(address).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void the_administrator_sees_who_waits_and_what_was_done() {
    AgendaWorld.build(sql);
    var forgetful = accounts.add("elected");
    ask("59172", "Quiz sur l’eau");
    sql.sql("UPDATE access.account SET link_asked_at = now() WHERE id = :id")
        .param("id", forgetful.id())
        .update();
    var page = desk("administrator");
    assertThat(page)
        .contains("Une personne a oublié son mot de passe et attend un lien")
        .contains("Un compte attend que son titulaire choisisse un mot de passe")
        .contains("bin/escale backup")
        .contains("/gestion/journal")
        .contains("Dernières actions")
        .contains("Le programme")
        .doesNotContain("??");
    assertThat(figure(page, "Invitations sans réponse")).isEqualTo("1");
    assertThat(desk("manager")).doesNotContain("bin/escale backup");
  }

  @Test
  void every_desk_is_accessible_on_both_screens_in_both_languages() {
    AgendaWorld.build(sql);
    season();
    sessions.add(morning(DENAIN, "2026-11-24"));
    var broken = sessions.add(afternoon(SAINT_AMAND, "2026-11-24"));
    sessions.cancel(broken.id(), "Panne du bus");
    ask("59172", "Quiz sur l’eau");
    for (var role : List.of("administrator", "manager", "animateur", "commune-agent", "elected")) {
      var account = accounts.add(role, role.equals("commune-agent") ? "59172" : null);
      try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
        var page = visitor.newPage();
        accounts.signIn(page, account);
        assertThat(page.url()).as("where one lands").endsWith("/gestion");
        WebBrowser.assertAccessibleInBothWidths(page, "desk-" + role);
        page.navigate("/gestion?lang=en");
        assertThat(page.locator("h1").textContent()).isEqualTo("Tuesday 24 November 2026");
        WebBrowser.assertAccessibleInBothWidths(page);
      }
    }
  }
}
