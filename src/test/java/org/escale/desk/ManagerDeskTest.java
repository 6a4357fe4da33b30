package org.escale.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.agenda.AgendaWorld.BUS;
import static org.escale.agenda.AgendaWorld.DENAIN;
import static org.escale.agenda.AgendaWorld.OISY;
import static org.escale.agenda.AgendaWorld.SAINT_AMAND;
import static org.escale.agenda.AgendaWorld.afternoon;
import static org.escale.agenda.AgendaWorld.morning;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.NewSession;
import org.escale.agenda.Publication;
import org.escale.planning.Plans;
import org.escale.planning.SeasonDates;
import org.escale.planning.Slot;
import org.escale.planning.Wish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits on a manager's desk, from an empty territory to a season on the road. */
@EscaleTest
class ManagerDeskTest extends AtADesk {
  @Autowired TestClock clock;
  @Autowired Plans plans;
  @Autowired Publication publication;

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
}
