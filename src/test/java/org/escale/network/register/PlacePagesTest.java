package org.escale.network.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.Furnishings;
import org.escale.network.NetworkWorld;
import org.escale.network.PlaceFilter;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class PlacePagesTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Furnishings furnishings;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  @Test
  void a_place_is_entered_completed_and_published() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/lieux");
      look(page, "places-empty");
      page.navigate("/gestion/reseau/lieux/nouveau");
      page.locator("#phone").fill("douze");
      save(page);
      assertThat(page.locator("#name-error").count()).isOne();
      assertThat(page.locator("#phone-error").textContent()).contains("numéro français");
      assertThat(page.locator("#phone").inputValue()).isEqualTo("douze");
      look(page, "place-faults");
      page.locator("#name").fill("Espace numérique de l’école inventée");
      page.locator("#phone").fill("03 27 00 00 00");
      page.locator("#communeCode").selectOption("59172");
      save(page);
      assertThat(page.locator(".notice.bus").textContent())
          .contains("incomplète", "Services", "Code postal");
      assertThat(page.locator("form[action$=publication] button").isDisabled()).isTrue();
      look(page, "place-draft");
      page.getByText("Modifier la fiche").click();
      page.locator("#address").fill("1 rue de l’École");
      page.locator("#postcode").fill("59220");
      page.locator("#pivot").fill("200042190");
      page.getByLabel("Aide aux démarches administratives").check();
      page.getByLabel("En autonomie").check();
      look(page, "place-form");
      save(page);
      page.locator("form[action$=publication] button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("publiée");
      var entered = places.page(PlaceFilter.ALL, 0, 9).getFirst();
      assertThat(entered.published()).isTrue();
      assertThat(entered.offer().services()).containsExactly("Aide aux démarches administratives");
      assertThat(entered.sheet().phone()).isEqualTo("+33327000000");
      page.navigate("/gestion/reseau/lieux?mots=ecole");
      assertThat(page.locator("tbody tr").count()).isOne();
      look(page, "places");
    }
  }

  @Test
  void what_stands_in_a_place_is_added_one_by_one_and_taken_out_of_use() throws IOException {
    var library = NetworkWorld.library();
    places.add(library);
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/lieux/" + library.id());
      page.getByText("Ajouter une salle").click();
      page.locator("#room-name").fill("Salle informatique");
      page.locator("#seats").fill("12");
      page.locator("form[action$=salles] button").click();
      page.getByText("Ajouter des postes").click();
      page.locator("#label").fill("P");
      page.locator("#count").fill("3");
      page.locator("#room")
          .selectOption(furnishings.rooms(library.id()).getFirst().id().toString());
      page.locator("form[action$=postes] button").click();
      assertThat(furnishings.workstations(library.id()))
          .extracting(station -> station.label())
          .containsExactly("P1", "P2", "P3");
      page.getByLabel("Mettre hors service : P2").click();
      assertThat(page.locator("#inside").textContent()).contains("hors service");
      page.getByText("Ajouter des postes").click();
      page.locator("#label").fill("P1");
      page.locator("form[action$=postes] button").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("déjà ce libellé");
      page.getByText("Ajouter un contact").click();
      page.locator("#capacity").fill("Accueil de la mairie");
      page.locator("#contact-phone").fill("03.27.00.00.01");
      page.locator("form[action$=contacts] button").click();
      assertThat(page.locator("a[href='tel:+33327000001']").count()).isOne();
      page.getByText("Ajouter une photo").click();
      page.locator("#alt").fill("L’entrée, de plain-pied");
      page.locator("#file").setInputFiles(new FilePayload("e.png", "image/png", png()));
      page.locator("form[action$=photos] button").click();
      assertThat(page.getByAltText("L’entrée, de plain-pied").count()).isOne();
      look(page, "place-furnished");
    }
  }

  @Test
  void the_life_of_a_place_is_turned_with_its_day_and_reason() {
    var library = NetworkWorld.library();
    places.add(library);
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/lieux/" + library.id());
      page.locator("#life-state").selectOption("SUSPENDED");
      page.locator("#reason").fill("Travaux");
      page.locator("form[action$=etat] button").click();
      assertThat(page.locator("#life").textContent()).contains("suspendu", "Travaux");
      assertThat(places.get(library.id()).life()).isEqualTo(PlaceLife.SUSPENDED);
      page.locator("#life-state").selectOption("OPEN");
      page.locator("#since").fill("2099-01-01");
      page.locator("form[action$=etat] button").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("à venir");
    }
  }

  @Test
  void of_two_people_who_edit_one_place_the_second_is_told_and_nothing_is_lost() {
    var library = NetworkWorld.library();
    places.add(library);
    try (var one = WebBrowser.visitor(port, 1280);
        var other = WebBrowser.visitor(port, 1280)) {
      var first = one.newPage();
      var second = other.newPage();
      accounts.letIn(first, "manager");
      accounts.letIn(second, "administrator");
      first.navigate("/gestion/reseau/lieux/" + library.id() + "/fiche");
      second.navigate("/gestion/reseau/lieux/" + library.id() + "/fiche");
      first.locator("#summary").fill("Nouvelle entrée par la cour.");
      save(first);
      second.locator("#accessNote").fill("Rampe à gauche.");
      save(second);
      assertThat(second.locator("[role=alert]").textContent())
          .contains("Quelqu’un d’autre", "réunis ci-dessous");
      assertThat(second.locator("#accessNote").inputValue()).isEqualTo("Rampe à gauche.");
      assertThat(second.locator("#summary").inputValue())
          .as("what the second did not touch")
          .isEqualTo("Nouvelle entrée par la cour.");
      look(second, "place-merged");
      save(second);
      var sheet = places.get(library.id());
      assertThat(sheet.sheet().summary()).isEqualTo("Nouvelle entrée par la cour.");
      assertThat(sheet.offer().accessNote()).isEqualTo("Rampe à gauche.");
    }
  }

  @Test
  void where_two_have_changed_the_same_thing_the_second_sees_both() {
    var library = NetworkWorld.library();
    places.add(library);
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/lieux/" + library.id() + "/fiche");
      places.change(library.id(), place -> NetworkWorld.presented(place, "Entrée par la cour."));
      page.locator("#summary").fill("Entrée par la rue.");
      save(page);
      assertThat(page.locator("[role=alert]").textContent()).contains("Entrée par la cour.");
      assertThat(page.locator("#summary").inputValue()).isEqualTo("Entrée par la rue.");
      look(page, "place-meanwhile");
      save(page);
      assertThat(places.get(library.id()).sheet().summary()).isEqualTo("Entrée par la rue.");
    }
  }

  @Test
  void a_communes_agent_changes_her_own_place_and_nobody_elses() {
    var own = NetworkWorld.draft("Espace de Denain");
    var federated = NetworkWorld.library();
    places.add(own);
    places.add(federated);
    var away = NetworkWorld.draft("Espace d’Oisy", "59446", "Oisy");
    places.add(away);
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      accounts.letIn(page, accounts.add("commune-agent", "59172"));
      page.navigate("/gestion/reseau/lieux");
      assertThat(page.locator("tbody tr").count()).as("her commune's").isEqualTo(2);
      page.navigate("/gestion/reseau/lieux/" + own.id() + "/fiche");
      page.locator("#phone").fill("03 27 00 00 02");
      save(page);
      assertThat(places.get(own.id()).sheet().phone()).isEqualTo("+33327000002");
      for (var other : List.of(federated, away)) {
        page.navigate("/gestion/reseau/lieux/" + other.id());
        assertThat(page.getByText("Modifier la fiche").count()).isZero();
        assertThat(page.navigate("/gestion/reseau/lieux/" + other.id() + "/fiche").status())
            .isEqualTo(403);
      }
      page.navigate("/gestion/reseau/lieux/" + own.id() + "/fiche");
      page.locator("#communeCode").selectOption("59446");
      save(page);
      assertThat(places.get(own.id()).at().communeCode()).isEqualTo("59172");
    }
  }

  private static void save(Page page) {
    page.locator("main form:has(#name) button").click();
  }

  private static void look(Page page, String name) {
    WebBrowser.picture(page, name);
    WebBrowser.assertAccessible(page);
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
