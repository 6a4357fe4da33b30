package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class PlanPagesTest {
  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Seasons seasons;
  @Autowired Plans plans;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  @Test
  void a_manager_creates_a_season_and_reads_its_plan_from_across_the_room() {
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/nouvelle");
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("#name").fill("Saison d’essai");
      page.locator("#firstDay").fill("2026-09-07");
      page.locator("#lastDay").fill("2027-07-03");
      page.locator("main form button").click();
      assertThat(page.locator("main").textContent())
          .contains("La saison est créée")
          .contains("mercredi 11 novembre 2026");
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-season");
      var season = seasons.all().getFirst();
      var plan = RoughPlan.keep(sql, plans, season.id());
      var other = RoughPlan.keep(sql, plans, season.id());
      page.navigate("/gestion/saisons/" + season.id() + "/plans/" + plan + "?jour=2026-09-08");
      assertThat(page.locator("main").textContent())
          .contains("Vérifié par le contrôleur indépendant")
          .contains("La tournée du mardi 8 septembre 2026");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-plan");
      page.navigate("/gestion/saisons/" + season.id() + "/plans/" + plan + "?couleurs=type");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-plan-kind");
      page.navigate(
          "/gestion/saisons/" + season.id() + "/comparaison?plan=" + plan + "&plan=" + other);
      WebBrowser.assertAccessibleInBothWidths(page, "planning-compare");
    }
  }
}
