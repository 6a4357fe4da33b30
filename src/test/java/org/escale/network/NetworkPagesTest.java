package org.escale.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@EscaleTest
class NetworkPagesTest {
  private static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Vehicles vehicles;
  @Autowired Stops stops;

  @BeforeEach
  void territory() throws IOException {
    communes.apply(new ClassPathResource("demo/communes.csv").getContentAsByteArray());
  }

  @Test
  void a_vehicle_is_entered_equipped_and_put_out_of_service() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau");
      look(page, "network-first");
      page.navigate("/gestion/reseau/vehicules/nouveau");
      page.locator("#name").fill("Cyberbus");
      page.locator("#depotName").fill("Wallers");
      page.locator("#depotLat").fill("50,3812");
      page.locator("#depotLon").fill("loin");
      page.locator("main form button").click();
      assertThat(page.locator("#code-error").count()).isOne();
      assertThat(page.locator("#depotLon-error").textContent()).contains("entre -180 et 180");
      assertThat(page.locator("#depotLon").inputValue()).isEqualTo("loin");
      look(page, "network-vehicle-faults");
      page.locator("#code").fill("bus-1");
      page.locator("#depotLon").fill("3,3938");
      page.locator("#workstations").fill("10");
      page.locator("main form button").click();
      page.waitForURL("**/gestion/reseau");
      var bus = vehicles.all().getFirst();
      page.navigate("/gestion/reseau/vehicules/" + bus.id());
      page.locator("#label").fill("Écrans plats");
      page.locator("#quantity").fill("10");
      page.locator("form[action$=equipement] button").click();
      page.locator("#firstDay").fill("2026-11-23");
      page.locator("#lastDay").fill("2026-11-27");
      page.locator("#reason").fill("Révision");
      page.locator("form[action$=arrets-de-service] button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("annoncé");
      look(page, "network-vehicle");
      page.locator("#firstDay").fill("2026-11-27");
      page.locator("#lastDay").fill("2026-11-28");
      page.locator("#reason").fill("Panne");
      page.locator("form[action$=arrets-de-service] button").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("déjà annoncé");
      page.navigate("/gestion/reseau");
      assertThat(page.locator(".cards").textContent()).contains("Révision");
      assertThat(vehicles.equipment(bus.id())).hasSize(1);
    }
  }

  @Test
  void a_vehicle_fits_a_phone() {
    var bus = UUID.randomUUID();
    vehicles.put(new Vehicle(bus, "bus-1", "Cyberbus", "Wallers", 50.38, 3.39, 10, "Dix postes"));
    vehicles.addEquipment(bus, "Écrans plats", 10);
    vehicles.takeOut(
        new Unavailability(bus, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), "Révision"));
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/vehicules/" + bus);
      look(page, "network-vehicle");
    }
  }

  @Test
  void stops_are_added_corrected_and_retired() {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/arrets/nouveau");
      page.locator("main form button").click();
      assertThat(page.locator("#communeCode-error").count()).isOne();
      look(page, "network-stop-faults");
      page.locator("#communeCode").selectOption("59172");
      page.locator("#name").fill("Place de la mairie");
      page.locator("main form button").click();
      page.waitForURL("**/gestion/reseau");
      assertThat(stops.get("59172-1").lat()).as("the commune's centre").isEqualTo(50.3303);
      page.navigate("/gestion/reseau/arrets/59172-1");
      look(page, "network-stop");
      page.locator("#lat").fill("50,331");
      page.locator("main form button").first().click();
      page.waitForURL("**/gestion/reseau");
      assertThat(stops.get("59172-1").lat()).isEqualTo(50.331);
      page.navigate("/gestion/reseau/arrets/59172-1");
      page.locator("form[action$=retrait] button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("retiré");
      assertThat(stops.get("59172-1").active()).isFalse();
      page.locator("form[action$=remise] button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("remis");
      assertThat(stops.get("59172-1").active()).isTrue();
    }
  }

  @Test
  void stops_come_from_a_file_all_or_none() {
    vehicles.put(
        new Vehicle(
            UUID.randomUUID(), "bus-1", "Cyberbus", "Wallers", 50.3812, 3.3938, 10, "Dix postes"));
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/import");
      look(page, "network-import");
      send(page, "commune;nom;latitude;longitude\n59999;Ici;50;3\n59172;Place;50,33;3,39\n");
      assertThat(page.locator("main").textContent()).contains("59999").contains("Rien n’a été");
      look(page, "network-import-faults");
      page.navigate("/gestion/reseau/import");
      var three =
          "commune;nom;adresse;latitude;longitude\n"
              + "59172;Place;1 rue de la Paix;50,3310;3,3950\n59172;Gare;;50,3290;3,3800\n"
              + "59526;Abbaye;;50,4490;3,4290\n";
      send(page, three);
      look(page, "network-import-preview");
      page.locator("main form button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("3");
      page.navigate("/gestion/reseau/import");
      send(page, three);
      assertThat(page.locator("main").textContent()).contains("déjà connus");
      look(page, "network-import-known");
      page.navigate("/gestion/reseau");
      look(page, "network");
      assertThat(stops.all()).extracting(Stop::id).containsExactly("59172-1", "59172-2", "59526-1");
    }
  }

  @Test
  void a_vehicle_that_was_out_until_yesterday_is_not_said_to_be_out() {
    var bus = UUID.randomUUID();
    vehicles.put(new Vehicle(bus, "bus-1", "Cyberbus", "Wallers", 50.38, 3.39, 10, null));
    vehicles.takeOut(
        new Unavailability(bus, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), "Panne"));
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau");
      assertThat(page.locator(".cards").textContent()).doesNotContain("Panne");
      page.navigate("/gestion/reseau/vehicules/" + bus);
      assertThat(page.locator("details summary").textContent()).contains("Un arrêt passé");
      assertThat(page.locator("details").getByText("Panne").isVisible()).isFalse();
      page.locator("details summary").press("Enter");
      assertThat(page.locator("details").getByText("Panne").isVisible()).isTrue();
    }
  }

  /** La Sentinelle's code comes after that of Saint-Amand; its name comes long before. */
  @Test
  void stops_stand_in_the_order_of_their_communes_names() {
    for (var commune : List.of("59526", "59564", "59002")) {
      stops.put(new Stop(commune + "-1", commune, "Place", null, 50.3, 3.4, true));
    }
    try (var client = accounts.client(port, "manager")) {
      assertThat(client.get("/gestion/reseau").body())
          .containsSubsequence(
              "<td>Abscon</td>", "<td>La Sentinelle</td>", "<td>Saint-Amand-les-Eaux</td>");
    }
  }

  private static void send(Page page, String text) {
    page.locator("#file")
        .setInputFiles(new FilePayload("arrets.csv", "text/csv", text.getBytes(UTF_8)));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
