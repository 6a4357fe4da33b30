package org.escale.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal's first screen answers, and nothing else competes. */
@EscaleTest
class FirstScreenTest {
  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-25"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-11-28"));
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void the_keyboard_alone_gets_the_answer_and_it_stands_on_the_first_screen(int width) {
    try (var visitor = WebBrowser.visitor(port, width)) {
      var page = visitor.newPage();
      page.navigate("/");
      assertOnScreen(page, "main .opening");
      for (var keys = 0; keys < 12 && !focused(page).equals("ou"); keys++) {
        page.keyboard().press("Tab");
      }
      assertThat(focused(page)).isEqualTo("ou");
      page.keyboard().type("DENAIN");
      page.keyboard().press("Enter");
      page.waitForURL("**/?ou=DENAIN");
      assertOnScreen(page, "#here");
      assertOnScreen(page, "#here ~ .openings .opening");
    }
  }

  /** A desk at 200 % and at 400 %. */
  @ParameterizedTest
  @ValueSource(ints = {640, 320})
  void nothing_is_cut_off_for_those_who_enlarge_the_page(int width) {
    sessions.cancel(
        sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-11-24")).id(),
        "Panne du groupe électrogène, le bus est remorqué à l’atelier départemental");
    try (var visitor = WebBrowser.visitor(port, width)) {
      var page = visitor.newPage();
      for (var address : new String[] {"/", "/?ou=denain", "/?ou=x", "/bus", "/bus/59526"}) {
        page.navigate(address);
        WebBrowser.assertAccessible(page);
      }
    }
  }

  @Test
  void what_is_cancelled_today_is_told_to_those_who_live_near_not_to_those_far_away()
      throws Exception {
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-11-24"));
    sessions.cancel(off.id(), "Panne du bus");
    assertThat(Web.get(port, "/?ou=denain").body())
        .containsSubsequence("Annulé aujourd’hui", "Panne du bus", "id=\"here\"");
    assertThat(Web.get(port, "/?ou=st-amand-les-eaux").body()).doesNotContain("Panne du bus");
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }

  private static void assertOnScreen(Page page, String selector) {
    var box = page.locator(selector).first().boundingBox();
    assertThat(box.y + box.height)
        .as("%s on %s", selector, page.url())
        .isLessThanOrEqualTo(page.viewportSize().height);
  }
}
