package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** A season that cannot work says so in words, on its page, before anything is searched for. */
@EscaleTest
class ImpossibleSeasonTest {
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
  void a_season_without_a_working_day_cannot_be_planned_and_says_how_to_mend_it() {
    var season = Searching.season(seasons, LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 11));
    assertRefused(season, "Il ne reste aucun jour possible", "Ouvrez des jours");
  }

  @Test
  void pins_against_the_rules_are_told_by_day_and_rule() {
    var season = Searching.autumn(seasons);
    pin(season, LocalDate.of(2026, 9, 8), "AM");
    pin(season, LocalDate.of(2026, 9, 8), "EV");
    assertRefused(
        season,
        "Des séances imposées contredisent les règles",
        "mardi 8 septembre 2026",
        "un jour tient un créneau, ou deux qui se suivent");
  }

  @Test
  void a_season_that_has_lost_its_vehicles_says_so() {
    var season = Searching.autumn(seasons);
    sql.sql("DELETE FROM planning.season_vehicle").update();
    assertRefused(season, "La saison n’a pas de véhicule");
  }

  @Test
  void a_day_that_is_too_short_for_any_session_is_told() {
    var season = Searching.autumn(seasons);
    sql.sql("UPDATE planning.season SET rules = jsonb_set(rules, '{dayMinutes}', '60')").update();
    assertRefused(season, "Les règles de travail ne laissent place à aucune séance");
  }

  private void pin(UUID season, LocalDate day, String slot) {
    sql.sql(
            """
            INSERT INTO planning.pin (season_id, vehicle_id, day, slot, stop_id, content)
            VALUES (:season, :bus, :day, :slot, '59172-1', 'OPEN')
            """)
        .param("season", season)
        .param("bus", Ground.BUS)
        .param("day", day)
        .param("slot", slot)
        .update();
  }

  private void assertRefused(UUID season, String... sentences) {
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/" + season);
      assertThat(page.locator("main .notice.bad").allTextContents().toString()).contains(sentences);
      assertThat(page.locator("#seconds").count()).as("a search can be started").isZero();
      WebBrowser.assertAccessibleInBothWidths(page);
    }
    try (var script = accounts.client(port, "manager")) {
      var answer = script.post("/gestion/saisons/" + season + "/plans", Map.of("seconds", "15"));
      assertThat(answer.statusCode()).isEqualTo(302);
    }
    assertThat(plans.all(season)).isEmpty();
  }

  @Test
  void a_school_year_that_nobody_has_told_us_is_said_never_silently_without_holidays() {
    var season = Searching.season(seasons, LocalDate.of(2029, 9, 3), LocalDate.of(2030, 6, 29));
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/" + season);
      assertThat(page.locator("main").textContent())
          .contains("Vacances de 2029-2030, zone B : dates inconnues")
          .contains("Le calendrier scolaire 2029-2030 n’est pas connu")
          .doesNotContain("Aucune période de vacances connue");
      WebBrowser.assertAccessibleInBothWidths(page);
    }
  }
}
