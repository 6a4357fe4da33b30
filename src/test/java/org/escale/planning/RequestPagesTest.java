package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RequestPagesTest {
  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Requests requests;
  @Autowired Seasons seasons;
  @Autowired Plans plans;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  @Test
  void a_school_asks_for_the_bus_and_takes_up_the_date_that_the_manager_proposes() {
    try (var school = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst());
        var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = school.newPage();
      page.navigate("/demander-le-bus");
      assertThat(page.locator("script").count()).as("works without JavaScript").isZero();
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("main button").last().click();
      assertThat(page.locator(".field-error").count()).isGreaterThan(4);
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("#commissioner").fill("École de la gare, à l’étage");
      page.locator("#kind").selectOption("SCHOOL");
      page.locator("#communeCode").selectOption("59632");
      page.locator("#title").fill("Découvrir l’ordinateur");
      page.locator("#audience").selectOption("pupils");
      page.locator("#expected").fill("24");
      page.locator("input[name=specific]").check();
      page.locator("#from-0").fill("2026-12-01");
      page.locator("#to-0").fill("2026-12-11");
      page.locator("#slot-0").selectOption("AM");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-ask");
      page.locator("main button").last().click();
      assertThat(page.locator("main").textContent())
          .contains("est enregistrée")
          .contains("École de la gare, à l’étage")
          .contains("Gardez cette adresse");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-follow");

      var desk = office.newPage();
      accounts.letIn(desk, "manager");
      desk.navigate("/gestion/demandes");
      WebBrowser.assertAccessibleInBothWidths(desk, "planning-requests");
      desk.getByText("Découvrir l’ordinateur").first().click();
      WebBrowser.assertAccessibleInBothWidths(desk, "planning-request");
      desk.getByText("Proposer d’autres dates").click();
      desk.locator("#from-0").fill("2026-12-15");
      desk.locator("#slot-0").selectOption("PM");
      desk.locator("#counter-reply").fill("Le matin est déjà pris.");
      desk.getByText("Envoyer la proposition").click();
      assertThat(desk.locator("[role=status]").textContent()).contains("La proposition est faite");

      page.reload();
      assertThat(page.locator("main").textContent())
          .contains("Le matin est déjà pris.")
          .contains("mar. 15 déc.")
          .doesNotContain("Gardez cette adresse");
      page.getByText("Accepter ces dates").click();
      assertThat(page.locator("main").textContent()).contains("Merci.");
      WebBrowser.assertAccessibleInBothWidths(page);
      desk.reload();
      for (var reader : List.of(page, desk)) {
        assertThat(reader.locator(".request-facts").innerText())
            .containsSubsequence("Dates convenues", "mar. 15 déc.", "au départ", "mar. 1er déc.");
      }
    }
    assertThat(requests.all())
        .singleElement()
        .satisfies(request -> {
          assertThat(request.status()).isEqualTo(RequestStatus.RETAINED);
          assertThat(request.wishes()).extracting(Wish::slot).containsExactly(Slot.PM);
        });
  }

  @Test
  void an_address_to_which_no_answer_could_go_is_refused_at_its_field() {
    try (var stranger = SignedInClient.stranger(port)) {
      for (var address : List.of("ecole@mairie", "ecole@", "ecole@mairie.", "ecole@ville .fr")) {
        assertThat(stranger.post("/demander-le-bus", Map.of("email", address)).body())
            .as(address)
            .contains("id=\"email-error\"");
      }
      for (var address : List.of("", "ecole@ville.test", "Ecole.Gare@mairie.ville.test")) {
        assertThat(stranger.post("/demander-le-bus", Map.of("email", address)).body())
            .as(address)
            .contains("id=\"title-error\"")
            .doesNotContain("id=\"email-error\"");
      }
    }
  }

  @Test
  void a_refusal_reaches_its_author_with_its_reason_without_javascript_or_account() {
    var submitted =
        requests.submit(
            RequestsTest.request(
                "59172", null, List.of(new Wish(LocalDate.of(2026, 12, 1), Slot.AM))));
    try (var office = WebBrowser.visitor(port, 390, false);
        var school = WebBrowser.visitor(port, 390, false)) {
      var desk = office.newPage();
      accounts.letIn(desk, "manager");
      desk.navigate("/gestion/demandes/" + submitted.request().id());
      desk.getByText("Refuser", new Page.GetByTextOptions().setExact(true)).click();
      desk.locator("#decline-reply").fill("Le bus est en révision ce mois-là.");
      desk.getByText("Refuser la demande").click();
      assertThat(desk.locator("[role=status]").textContent()).contains("La demande est refusée");

      var page = school.newPage();
      page.navigate("/demander-le-bus/suivi/" + submitted.followSecret());
      assertThat(page.locator("main").textContent())
          .contains("Refusée")
          .contains("Le bus est en révision ce mois-là.");
      assertThat(page.navigate("/demander-le-bus/suivi/autre").status()).isEqualTo(404);
    }
  }

  @Test
  void the_author_of_a_scheduled_request_reads_when_and_where_the_bus_comes() {
    var submitted =
        requests.submit(
            RequestsTest.request(
                "59172", "59172-1", List.of(new Wish(LocalDate.of(2026, 12, 1), Slot.AM))));
    requests.retain(submitted.request().id(), null);
    plans.markPublished(RoughPlan.keep(sql, plans, Searching.autumn(seasons)));
    try (var school = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = school.newPage();
      page.navigate("/demander-le-bus/suivi/" + submitted.followSecret());
      assertThat(page.locator("main").textContent().replace('\u00a0', ' '))
          .contains("Programmée")
          .contains(
              "Le bus vient le mardi 1er décembre 2026, 9 h 30 - 12 h, Denain, place Baudin.");
      WebBrowser.assertAccessibleInBothWidths(page);
      page.getByText("Les passages du bus à Denain").click();
      assertThat(page.url()).endsWith("/bus/59172");
    }
  }
}
