package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** A manager reads what a publication changes before it does exactly that. */
@EscaleTest
class PublicationPagesTest {
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
}
