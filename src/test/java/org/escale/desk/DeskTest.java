package org.escale.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.agenda.AgendaWorld.BUS;
import static org.escale.agenda.AgendaWorld.DENAIN;
import static org.escale.agenda.AgendaWorld.OISY;
import static org.escale.agenda.AgendaWorld.SAINT_AMAND;
import static org.escale.agenda.AgendaWorld.afternoon;
import static org.escale.agenda.AgendaWorld.morning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.access.Account;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.NewSession;
import org.escale.agenda.Publication;
import org.escale.agenda.Sessions;
import org.escale.attendance.SessionReport;
import org.escale.attendance.SessionReports;
import org.escale.planning.CommissionerKind;
import org.escale.planning.NewRequest;
import org.escale.planning.Plans;
import org.escale.planning.Requests;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each role lands on its own desk, with what waits on top. It is Tuesday 24 November 2026. */
@EscaleTest
class DeskTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** The first thing to do: what it says, and where its button leads. */
  private static final Pattern FIRST_TASK =
      Pattern.compile(
          "<li class=\"first\">\\s*<p>([^<]+)</p>\\s*<a role=\"button\" href=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired Publication publication;
  @Autowired Requests requests;
  @Autowired Sessions sessions;
  @Autowired SessionReports reports;

  @Test
  void an_empty_territory_is_set_up_step_by_step() {
    assertThat(firstTask("manager")).contains("communes").endsWith("/gestion/territoire/import");
    AgendaWorld.build(sql);
    sql.sql("UPDATE network.stop SET active = false").update();
    assertThat(firstTask("manager")).contains("arrêt").endsWith("/gestion/reseau/import");
    sql.sql("UPDATE network.stop SET active = true").update();
    assertThat(firstTask("manager")).contains("saison").endsWith("/gestion/saisons/nouvelle");
  }

  @Test
  void a_season_leads_its_manager_from_the_search_to_the_publication() {
    AgendaWorld.build(sql);
    var season = season();
    assertThat(firstTask("manager"))
        .contains("« Saison d’essai » n’a pas encore de plan")
        .endsWith("/gestion/saisons/" + season);
    var plan = plans.search(season, 200, 1, "essai");
    assertThat(firstTask("manager"))
        .contains("Le plan 1 de « Saison d’essai » est prêt")
        .endsWith("/gestion/saisons/" + season + "/plans/" + plan.id());
    assertThat(desk("manager")).contains("Aucun plan publié");
    publication.publish(plan.id());
    assertThat(desk("manager"))
        .doesNotContain("est prêt")
        .contains("Plan 1 publié")
        .contains("Semaine 2 sur");
  }

  @Test
  void a_session_whose_request_was_taken_back_waits_to_be_cancelled() {
    AgendaWorld.build(sql);
    season();
    var request = ask("59172", "Fête de l’internet");
    var session =
        sessions.add(
            new NewSession(
                null,
                BUS,
                DENAIN,
                TODAY.plusDays(7),
                Slot.AM,
                LocalTime.of(9, 30),
                LocalTime.of(12, 0),
                "department",
                request,
                "Fête de l’internet"));
    var manager = accounts.add("manager");
    assertThat(firstTask(manager)).doesNotContain("retirée");
    requests.withdraw(request);
    assertThat(firstTask(manager))
        .contains("« Fête de l’internet » a été retirée")
        .contains("mardi 1er décembre 2026")
        .endsWith("/gestion/agenda/seances/" + session.id());
    sessions.cancel(session.id(), "Demande retirée.");
    assertThat(firstTask(manager)).doesNotContain("retirée");
  }

  @Test
  void requests_wait_with_their_number_and_the_oldest_day() {
    AgendaWorld.build(sql);
    clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
    ask("59172", "Quiz sur l’eau");
    clock.moveTo(TestClock.START);
    ask("59446", "Écrire son CV");
    requests.retain(ask("59526", "Fête de l’internet"), null);
    assertThat(desk("manager"))
        .contains("2 demandes attendent une réponse ; la plus ancienne depuis le vendredi 20")
        .contains("href=\"/gestion/demandes?statut=SUBMITTED\"");
  }

  @Test
  void a_season_within_another_does_not_make_its_end_the_end_of_all() {
    AgendaWorld.build(sql);
    seasons.create(
        new SeasonDates("Longue", TODAY.minusDays(10), TODAY.plusDays(200), Set.of(BUS)));
    seasons.create(new SeasonDates("Courte", TODAY, TODAY.plusDays(20), Set.of(BUS)));
    assertThat(desk("manager")).doesNotContain("aucune saison ne suit");
  }

  @Test
  void an_accepted_proposal_is_announced_until_a_plan_is_published_or_its_days_are_over() {
    AgendaWorld.build(sql);
    var id = ask("59172", "Quiz sur l’eau");
    requests.counter(id, List.of(new Wish(TODAY.plusDays(7), Slot.PM)), null);
    assertThat(desk("manager")).doesNotContain("est acceptée");
    requests.acceptProposal(id, requests.get(id).proposal());
    assertThat(desk("manager"))
        .contains("« Quiz sur l’eau » : la date que vous proposiez est acceptée")
        .contains("mardi 1er décembre 2026")
        .contains("/gestion/demandes/" + id);
    clock.moveTo(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(desk("manager")).doesNotContain("est acceptée");
  }

  @Test
  void the_week_counts_what_takes_place_and_names_what_does_not() {
    AgendaWorld.build(sql);
    sessions.add(morning(DENAIN, "2026-11-24"));
    sessions.add(morning(OISY, "2026-11-26"));
    sessions.add(morning(OISY, "2026-11-30"));
    var broken = sessions.add(afternoon(SAINT_AMAND, "2026-11-27"));
    sessions.cancel(broken.id(), "Panne du bus");
    var page = desk("manager");
    assertThat(figure(page, "Séances aujourd’hui")).isEqualTo("1");
    assertThat(figure(page, "Séances cette semaine")).isEqualTo("2");
    assertThat(figure(page, "Annulées cette semaine")).isEqualTo("1");
    var today = sessions.add(afternoon(OISY, "2026-11-24"));
    sessions.cancel(today.id(), "Neige");
    page = desk("manager");
    assertThat(figure(page, "Séances aujourd’hui")).isEqualTo("1");
    assertThat(figure(page, "Séances cette semaine")).isEqualTo("2");
    assertThat(figure(page, "Annulées cette semaine")).isEqualTo("2");
    assertThat(page)
        .contains("Panne du bus")
        .contains("Neige")
        .contains("/gestion/agenda/jour/2026-11-24");
  }

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

  private UUID season() {
    return seasons
        .create(
            new SeasonDates(
                "Saison d’essai", TODAY.minusWeeks(1), TODAY.plusWeeks(20), Set.of(BUS)))
        .id();
  }

  private UUID ask(String commune, String title) {
    var request =
        new NewRequest(
            null,
            "Un service",
            CommissionerKind.find("department").orElseThrow(),
            null,
            null,
            commune,
            null,
            title,
            "public",
            null,
            20,
            false,
            2,
            List.of(new Wish(TODAY.plusDays(30), Slot.AM)));
    return requests.submit(request).request().id();
  }

  private String desk(String role) {
    return desk(accounts.add(role));
  }

  private String desk(Account account) {
    try (var client = accounts.client(port, account)) {
      var answer = client.get("/gestion");
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  private String firstTask(String role) {
    return firstTask(accounts.add(role));
  }

  private String firstTask(Account account) {
    var found = FIRST_TASK.matcher(desk(account));
    assertThat(found.find()).as("something waits").isTrue();
    return found.group(1) + " " + found.group(2);
  }

  private static String figure(String page, String label) {
    var found =
        Pattern.compile(Pattern.quote("<dt>" + label + "</dt>") + "<dd><a[^>]*>([^<]+)</a>")
            .matcher(page);
    assertThat(found.find()).as(label).isTrue();
    return found.group(1);
  }
}
