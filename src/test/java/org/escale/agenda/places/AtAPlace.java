package org.escale.agenda.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.Contact;
import org.escale.network.Furnishings;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A place of Denain, and the form of its opening hours as people fill it in. */
abstract class AtAPlace {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired Furnishings furnishings;

  Place place;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    place = NetworkWorld.own("Espace numérique de l’école inventée", PlaceLife.OPEN);
    places.add(place);
    furnishings.add(
        new Contact(
            UUID.randomUUID(), place.id(), "Accueil de la mairie", "+33327000001", null, false));
  }

  void open(Page page) {
    page.navigate("/gestion/reseau/lieux/" + place.id() + "/horaires");
  }

  static void tick(Page page, int line, String... days) {
    for (var day : days) {
      page.locator(".rule").nth(line).getByLabel(day).check();
    }
  }

  static void times(Page page, String line, String start, String end) {
    page.locator("[name='" + line + ".start']").fill(start);
    page.locator("[name='" + line + ".end']").fill(end);
  }

  static String said(Page page, String where) {
    return page.locator(where).textContent().replace('\u00a0', ' ');
  }

  static void save(Page page) {
    page.getByText("Enregistrer les horaires").click();
  }

  static void look(Page page, String name) {
    WebBrowser.picture(page, name);
    WebBrowser.assertAccessible(page);
  }
}
