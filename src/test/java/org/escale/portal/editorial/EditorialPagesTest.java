package org.escale.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.NetworkWorld;
import org.escale.network.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages written in a browser, and the map walked by keyboard. */
@EscaleTest
class EditorialPagesTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired Texts texts;
  @Autowired Menu menu;
  @Autowired PictureLibrary pictures;
  @Autowired Places places;
  @Autowired Sessions sessions;
  @Autowired JdbcClient sql;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_page_is_written_looked_at_and_put_into_the_menu_by_keyboard(boolean javaScript) {
    try (var visitor = WebBrowser.visitor(port, javaScript ? 390 : 1280, javaScript)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/portail");
      look(page, "portal-hub", javaScript);
      page.navigate("/gestion/portail/pages");
      look(page, "pages-empty", javaScript);
      press(page, "main a[role=button]");
      type(page, "#title", "Comment venir");
      type(
          page,
          "#body",
          "## En bus\n\nLa ligne **12**.\n\n| Jour | Heure |\n|--|--|\n| lundi | 9 h |");
      press(page, "button[name=apercu]");
      assertThat(page.locator("#apercu h2").allTextContents()).containsExactly("Aperçu", "En bus");
      assertThat(page.url()).endsWith("#apercu");
      assertThat(page.locator("#title").inputValue()).isEqualTo("Comment venir");
      look(page, "page-preview", javaScript);
      page.locator("input[name=published][value=yes]").focus();
      page.keyboard().press("Space");
      press(page, "#apercu button");
      assertThat(page.locator(".notice.good").textContent()).contains("en ligne");
      look(page, "pages", javaScript);
      page.navigate("/gestion/portail/menu");
      look(page, "menu-empty", javaScript);
      press(page, "main form button");
      look(page, "menu", javaScript);
      page.navigate("/");
      var menu = javaScript ? "#menu" : ".site-page";
      press(page, menu + " a[href='/pages/comment-venir']");
      assertThat(page.locator("h1").textContent()).isEqualTo("Comment venir");
    }
  }

  @Test
  void a_picture_is_described_before_it_enters_and_shown_in_a_text() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      look(page, "/gestion/portail/photos", "photos-empty");
      page.evaluate("document.querySelectorAll('[required]').forEach(f => f.required = false)");
      page.locator("#file").setInputFiles(photo());
      page.locator("#name").fill("La porte d’entrée");
      press(page, "main form[enctype] button");
      assertThat(page.locator("[role=alert]").textContent()).contains("dites ce que montre");
      assertThat(page.locator("#name").inputValue()).isEqualTo("La porte d’entrée");
      assertThat(pictures.all()).isEmpty();
      page.locator("#file").setInputFiles(photo());
      page.locator("#alt").fill("La porte bleue, de plain-pied");
      press(page, "main form[enctype] button");
      assertThat(page.locator("[role=status]").textContent()).contains("![](la-porte-d-entree)");
      look(page, "/gestion/portail/photos", "photos");
      texts.add(text(TextKind.NEWS, "travaux", "Travaux", "Par ici :\n\n![](la-porte-d-entree)"));
      look(page, "/actualites/travaux", "news-with-picture");
      assertThat(page.getByAltText("La porte bleue, de plain-pied").isVisible()).isTrue();
      look(page, "/gestion/portail/actualites", "news-in-workspace");
      look(page, "/gestion/portail/photos", "photos-in-use");
    }
  }

  @Test
  void what_the_public_reads_can_be_used_by_everybody_at_any_size() {
    var long1 = "Les ateliers d’initiation aux démarches administratives en ligne de l’automne";
    menu.add(
        added(
            text(TextKind.PAGE, "longue", long1, "| Un | Deux | Trois |\n|-|-|-|\n| a | b | c |")));
    menu.add(added(text(TextKind.PAGE, "courte", "Nous", "# Un titre\n\n### Un autre\n\nTexte.")));
    added(text(TextKind.NEWS, "une", "Une actualité", "Texte."));
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      for (var address : List.of("/pages/longue", "/pages/courte?lang=en", "/actualites")) {
        page.navigate(address);
        for (var width : List.of(320, 390, 640, 1280)) {
          WebBrowser.resize(page, width);
          look(page, "public" + address.replaceAll("[^a-z]+", "-"), true);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void the_map_is_walked_by_keyboard_and_its_signs_are_large_enough_for_a_finger(int width) {
    AgendaWorld.build(sql);
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.morning(AgendaWorld.SAINT_AMAND, "2026-12-09"));
    places.add(NetworkWorld.library());
    try (var visitor = WebBrowser.visitor(port, width)) {
      var page = visitor.newPage();
      look(page, "/carte", "map");
      for (var sign : page.locator(".sign .reach").all()) {
        assertThat(sign.boundingBox().width).isGreaterThanOrEqualTo(44);
      }
      walkTo(page, ".sign.both");
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('.sign:focus .reach')).stroke"))
          .as("the sign that has the focus is seen")
          .isNotEqualTo("none");
      page.keyboard().press("Enter");
      page.waitForURL("**/carte?lat=**");
      look(page, page.url(), "map-closer");
      walkTo(page, ".sign.place");
      page.navigate("/carte");
      walkTo(page, "a[href='#liste']");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("/arrets/59172-1");
      look(page, "/carte?lat=48&lon=2&z=60&lang=en", "map-empty");
    }
  }

  private static void walkTo(Page page, String selector) {
    for (int keys = 0; keys < 60; keys++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() > 0) return;
    }
    throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
  }

  private static void press(Page page, String selector) {
    page.locator(selector).first().focus();
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private static void type(Page page, String selector, String words) {
    page.locator(selector).focus();
    page.keyboard().insertText(words);
  }

  /** Axe is a script: where there is none it cannot look. */
  private static void look(Page page, String name, boolean javaScript) {
    if (javaScript) WebBrowser.assertAccessible(page);
    WebBrowser.picture(page, name);
  }

  private static void look(Page page, String address, String name) {
    page.navigate(address);
    look(page, name, true);
  }

  private static FilePayload photo() {
    return new FilePayload("photo.png", "image/png", EditorialTest.png(900, 600));
  }

  private Text added(Text text) {
    texts.add(text);
    return text;
  }

  private static Text text(TextKind kind, String slug, String title, String body) {
    var today = LocalDate.of(2026, 11, 24);
    return new Text(UUID.randomUUID(), kind, slug, title, body, null, null, today, 0);
  }
}
