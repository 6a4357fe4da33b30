package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.attendance.tablet.Screens.button;
import static org.escale.attendance.tablet.Screens.exactly;
import static org.escale.attendance.tablet.Screens.gone;
import static org.escale.attendance.tablet.Screens.hash;
import static org.escale.attendance.tablet.Screens.look;
import static org.escale.attendance.tablet.Screens.tab;
import static org.escale.attendance.tablet.Screens.tapTwice;
import static org.escale.attendance.tablet.Screens.token;
import static org.escale.attendance.tablet.Screens.total;
import static org.escale.attendance.tablet.Screens.way;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.Question;
import org.escale.attendance.activity.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A session worked through on the tablet, as an animateur does. */
@EscaleTest
class TabletScreensTest {
  /** A finger's taps: the second one a moment after the page has answered. */
  private static final String TWICE_IN_A_HURRY =
      """
      async () => {
        const button = document.getElementById("count-group");
        button.scrollIntoView({ block: "end" });
        const { x, y, width, height } = button.getBoundingClientRect();
        const spot = { clientX: x + width / 2, clientY: y + height / 2 };
        const tap = () => document.elementFromPoint(spot.clientX, spot.clientY)
          .dispatchEvent(new MouseEvent("click", { ...spot, detail: 1, bubbles: true, cancelable: true }));
        tap();
        for (let n = 0; n < 300 && !document.getElementById("group-yes"); n++) await new Promise(requestAnimationFrame);
        await new Promise((then) => setTimeout(then, 30));
        tap();
      }
      """;

  private static final String YES_IS_SEEN =
      """
      () => document.getElementById("group-yes").getBoundingClientRect().bottom
        <= document.querySelector(".tabs").getBoundingClientRect().top
      """;

  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired TestSessions sessions;
  @Autowired Vocabulary vocabulary;
  @Autowired Visits visits;

  TabletWorld world;

  @BeforeEach
  void a_day_on_the_road() {
    world = new TabletWorld(program, port);
    vocabulary.ask(List.of(Question.AGE, Question.FIRST, Question.THEMES, Question.GENDER));
  }

  @Test
  void a_session_is_opened_counted_corrected_and_closed_and_the_office_has_the_same_figures() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      var page = tablet.page();
      look(page, "journee", "Ma journée");
      tapTwice(page, button(page, "Ouvrir la séance, Denain"), page.locator(".screen-counter"));
      look(page, "compter", "Denain");
      var begun = Instant.now();
      page.locator("#tap-seniors").click();
      page.locator("#last-title").getByText(" : c’est compté").waitFor();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
      for (var tap = 0; tap < 12; tap++) page.locator("#tap-young").click();
      total(page, 13);
      tapTwice(page, button(page, "Annuler"), page.locator("#total").getByText("12"));
      total(page, 12);
      button(page, "Oui").click();
      button(page, "Moins de 12 ans").click();
      button(page, "Passer").click();
      page.locator("#asked-themes button").first().click();
      page.locator("#asked-themes button[aria-pressed=true]").waitFor();
      look(page, "compter-precise", "Denain");

      page.locator(".tile.group").click();
      page.locator("#group-pupils").click();
      for (var none : List.of("", "0", "-5", "1.5")) {
        page.getByLabel("Combien de personnes ?", exactly()).fill(none);
        page.locator("#count-group").click();
        page.locator("#group-headcount-error").getByText("nombre entier").waitFor();
      }
      page.getByLabel("Combien de personnes ?", exactly()).fill("2400");
      page.evaluate(TWICE_IN_A_HURRY);
      page.locator("#group-really").getByText("personnes, vraiment ?").waitFor();
      page.waitForFunction(YES_IS_SEEN);
      page.locator("#group-no").click();
      page.getByLabel("Combien de personnes ?", exactly()).fill("24");
      page.getByLabel("Quel groupe ?").fill("CE2, 24 élèves");
      page.locator("#counts-gender summary").click();
      page.locator("#counts-gender-feminin").fill("26");
      page.keyboard().press("Tab");
      page.getByText("cela fait 26 pour un groupe de 24").first().waitFor();
      look(page, "groupe", "Un groupe");
      button(page, "Compter 24 personnes").click();
      total(page, 12);
      page.locator("#counts-gender-feminin").fill("13");
      // From the field straight to the button.
      tapTwice(page, button(page, "Compter 24 personnes"), page.locator(".screen-counter"));
      total(page, 36);

      way(page, "corriger");
      page.locator(".history > li > button").first().click();
      button(page, "Mauvais nombre").click();
      button(page, "Un de moins").click();
      look(page, "corriger", "Corriger un comptage");
      tapTwice(page, page.locator("#fix-save"), page.locator("#total").getByText("35"));
      total(page, 35);
      way(page, "remarques");
      button(page, "Un incident").click();
      button(page, "Enregistrer").click();
      page.getByText("Choisissez ce qui est touché.").waitFor();
      look(page, "incident", "Note ou incident");
      button(page, "Le matériel").click();
      page.getByLabel("Que s’est-il passé ?").fill("Le poste 4 ne démarre plus.");
      button(page, "Enregistrer").click();
      page.getByText("Le matériel", new Page.GetByTextOptions().setExact(false)).last().waitFor();
      way(page, "activite");
      page.getByLabel("Qu’avez-vous proposé ?").fill("Quiz sur l’eau");
      look(page, "activite", "Activité et thèmes");
      button(page, "Enregistrer").click();
      page.getByText("Quiz sur l’eau").waitFor();
      look(page, "plus", "Plus");

      tab(page, "Avis");
      look(page, "avis", "Êtes-vous content");
      page.locator("#face-4").click();
      page.getByText("Merci !").waitFor();
      tablet.says("Denain"); // by itself

      way(page, "clore");
      look(page, "clore", "Clore la séance");
      tapTwice(page, button(page, "Clore la séance"), page.locator("#reopen"));
      look(page, "resume", "Résumé de la séance");
      assertThat(page.locator(".figures tfoot").textContent()).contains("35");
      assertThat(page.locator(".account").textContent()).contains("Quiz sur l’eau");
      tablet.module("sync", "(await m.now(), m.now())"); // one that was under way, and the rest
    }
    assertThat(visits.tally(world.session))
        .isEqualTo(Map.of("seniors", 1, "young", 11, "pupils", 23));
  }

  @Test
  void stations_and_queue_survive_a_new_start_and_a_clock_that_jumps_and_both_tabs_show_the_same() {
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      var page = tablet.page();
      button(page, "Ouvrir la séance, Denain").click();
      tab(page, "Postes");
      button(page, "45 min").click();
      page.locator("#station-3").click();
      page.locator("#more-3").click();
      page.getByText("Sur 55 min").waitFor();
      page.locator("#station-4").click();
      look(page, "postes", "Les postes");
      page.locator("#end-4").click();
      page.locator("#station-4").waitFor();
      tab(page, "File");
      button(page, "Donner le ticket 1").click();
      button(page, "Donner le ticket 2").click();
      tapTwice(page, button(page, "Ticket 1 au poste 1"), page.locator("#called-1"));
      page.getByText("Ticket 1 → poste 1").first().waitFor();
      look(page, "file", "La file d’attente");
      assertThat(page.locator("#called-2").count()).isZero();

      page.reload();
      tablet.says("verrouillée").type(Tablet.PIN).atWork().says("La file d’attente");
      var second = new Tablet(visitor.newPage()).open().type(Tablet.PIN).atWork();
      second.page().evaluate("location.hash = '" + hash(page) + "'");
      second.says("La file d’attente");
      button(second.page(), "Installé").click();
      page.locator("#called-1").waitFor(gone());
      page.evaluate("() => { const real = Date.now; Date.now = () => real() + 3 * 86400000; }");
      tab(page, "Postes");
      page.locator("#running-1").waitFor();
      page.getByText("La tablette dormait-elle").waitFor();
      assertThat(minutesLeft(page)).isBetween(45, 54);
      button(page, "Non, l’horloge était fausse").click();
      page.locator("#doubt").waitFor(gone());
      assertThat(minutesLeft(page)).isBetween(45, 54);
    }
  }

  @Test
  void a_changed_plan_is_announced_until_somebody_has_seen_it() {
    var evening = sessions.session(TestSessions.BUS, today(), "EV", "59284");
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      var page = tablet.page();
      page.locator("#stop-" + evening).waitFor();
      assertThat(page.locator("#announced").count()).isZero();
      sessions.cancel(evening, "Panne du groupe électrogène");
      tablet.module("lease", "m.refresh(argument)", token(tablet));
      page.getByText("Séance annulée : Hasnon").waitFor();
      button(page, "Ouvrir la séance, Denain").click();
      page.getByText("Le programme a changé").first().waitFor();
      page.locator("a.back").click();
      look(page, "annonce", "Ma journée");
      button(page, "Vu").click();
      page.locator("#announced").waitFor(gone());
      page.getByText("Annulée : Panne du groupe électrogène").waitFor();
    }
  }

  private static int minutesLeft(Page page) {
    return Integer.parseInt(page.locator("#running-3 .clock").textContent().split(":")[0]);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }
}
