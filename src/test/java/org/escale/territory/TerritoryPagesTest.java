package org.escale.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A territory that is there: its communes, outlines, authority and calendar. */
@EscaleTest
class TerritoryPagesTest extends AtTheTerritory {
  private static final Path BOUNDARIES = Path.of("../shared/data/territory/communes-caph.geojson");

  @Autowired Communes communes;
  @Autowired CommuneImport communeImport;
  @Autowired Authorities authorities;

  @Test
  void a_commune_is_corrected_and_the_form_keeps_what_was_typed() throws IOException {
    communeImport.apply(demonstration());
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/communes/59172");
      look(page, "territory-commune");
      page.locator("#population").fill("beaucoup");
      page.locator("#need").fill("120");
      page.locator("main form button").click();
      assertThat(page.locator("#population").inputValue()).isEqualTo("beaucoup");
      assertThat(page.locator("#population-error").textContent()).contains("pas un nombre");
      assertThat(page.locator("#need-error").textContent()).contains("entre 0 et 100");
      look(page, "territory-commune-faults");
      page.locator("#population").fill("20 700");
      page.locator("#need").fill("13,94125");
      page.locator("#under30Share").fill("41,5");
      page.locator("main form button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("Denain");
      assertThat(communes.get("59172").population()).isEqualTo(20_700);
      assertThat(communes.get("59172").needSet()).isEqualTo(139_413);
    }
  }

  @Test
  void outlines_are_joined_by_code_and_the_map_draws_them() throws IOException {
    if (!Files.exists(BOUNDARIES)) {
      System.out.println("NOT CHECKED: " + BOUNDARIES + " is absent");
      return;
    }
    communeImport.apply(demonstration());
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/contours");
      look(page, "territory-boundaries");
      for (var time : List.of("", "-again")) {
        page.navigate("/gestion/territoire/contours");
        send(page, "communes.geojson", Files.readAllBytes(BOUNDARIES));
        assertThat(page.locator("main").textContent())
            .contains("39 communes")
            .contains("59192"); // Émerchicourt came later
        look(page, "territory-boundaries-preview" + time);
        page.locator("main form button").click();
        assertThat(page.locator(".map-communes path").count()).isEqualTo(39);
        assertThat(page.locator(".map-communes circle").count()).isZero();
      }
      look(page, "territory-outlines");
      var picture = page.navigate("/carte.svg");
      assertThat(picture.headerValue("content-type")).startsWith("image/svg+xml");
      assertThat(picture.text()).startsWith("<svg").contains("<path");
    }
  }

  @Test
  void the_authority_is_described_and_its_tiles_lie_under_the_map() throws IOException {
    communeImport.apply(demonstration());
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/autorite");
      look(page, "territory-authority");
      page.locator("#name").fill("Communauté des Essais");
      page.locator("#tileUrl").fill("https://tuiles.exemple.fr/{z}/{x}.png");
      page.locator("main form button").click();
      assertThat(page.locator("main").textContent())
          .contains("contient z, x et y")
          .contains("à qui sont ces fonds");
      look(page, "territory-authority-faults");
      page.locator("#tileUrl").fill("https://tuiles.exemple.fr/{z}/{x}/{y}.png");
      page.locator("#tileAttribution").fill("© Exemple");
      page.locator("#schoolZone").selectOption("A");
      page.locator("main form button").click();
      assertThat(authorities.get().schoolZone()).isEqualTo("A");
      assertThat(page.locator(".brand").textContent()).isEqualTo("Communauté des Essais");
      assertThat(page.locator(".map-tiles image").count()).isBetween(4, 40);
      assertThat(page.locator("figcaption").textContent()).isEqualTo("© Exemple");
      assertThat(page.navigate("/gestion/territoire").headerValue("content-security-policy"))
          .contains("https://tuiles.exemple.fr");
    }
  }

  @Test
  void the_calendar_says_what_is_not_known_and_previews_the_official_one() {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/calendrier");
      assertThat(page.locator("main").textContent())
          .contains("2026-2027")
          .contains("Vacances de la Toussaint")
          .contains("samedi 17 octobre 2026")
          .doesNotContain("ne sont pas connues");
      look(page, "territory-calendar");
      page.navigate("/gestion/territoire/calendrier?annee=2031");
      assertThat(page.locator(".notice.bad").textContent()).contains("2031-2032");
      send(
          page,
          "fr-en-calendrier-scolaire.csv",
          """
          description;population;start_date;end_date;location;zones;annee_scolaire
          Vacances de la Toussaint;-;2031-10-17T22:00:00+00:00;2031-11-02T23:00:00+00:00;Lille;Zone B;2031-2032
          Vacances de Noël;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Corse;Corse;2031-2032
          Vacances de la Lune;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Lille;Zone B;2031-2032
          """
              .getBytes(UTF_8));
      assertThat(page.locator("main").textContent())
          .contains("du 18 octobre 2031 au 2 novembre 2031")
          .contains("incomplète")
          .contains("Vacances de la Lune");
      look(page, "territory-calendar-preview");
    }
  }

  @Test
  void a_reader_sees_and_cannot_change() throws IOException {
    communeImport.apply(demonstration());
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "elected");
      page.navigate("/gestion/territoire/communes/59172");
      assertThat(page.locator("main form").count()).isZero();
      assertThat(page.navigate("/gestion/territoire/import").status()).isEqualTo(403);
      assertThat(page.navigate("/gestion/territoire/communes/59999").status()).isEqualTo(404);
    }
  }
}
