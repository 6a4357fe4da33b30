package org.escale.agenda.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opening hours as people say them in a form, for this year and the next. */
@EscaleTest
class OpeningHoursPageTest extends AtAPlace {
  private static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @Autowired PlaceSessions sessions;

  @Test
  void a_communes_secretary_says_when_her_place_opens_and_sees_what_it_means() {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, accounts.add("commune-agent", "59172"));
      open(page);
      look(page, "hours-empty");
      tick(page, 0, "lun.", "mar.", "jeu.", "ven.");
      times(page, "weekly[0]", "16:45", "19:00");
      tick(page, 1, "sam.");
      times(page, "weekly[1]", "12:00", "09:00");
      save(page);
      assertThat(page.locator(".rule .field-error").allTextContents())
          .containsExactly("La fin doit venir après le début, le même jour.");
      assertThat(page.locator("[name='weekly[0].start']").inputValue()).isEqualTo("16:45");
      look(page, "hours-faults");
      times(page, "weekly[1]", "09:00", "12:00");
      page.locator("[name='weekly[1].weeks']").selectOption("ODD");
      page.locator("[name='dated[0].first']").fill("2026-12-18");
      page.locator("[name='dated[0].reason']").fill("Fête de l’école");
      save(page);
      assertThat(page.locator(".notice.good").textContent()).contains("enregistrés");
      assertThat(places.get(place.id()).openingHours())
          .isEqualTo(
              "Mo,Tu,Th,Fr 16:45-19:00, week 1-53/2 Sa 09:00-12:00; SH off; PH off;"
                  + " 2026 Dec 18 off \"Fête de l’école\"");
      assertThat(said(page, ".openings-list")).contains("16 h 45 - 19 h", "Noël");
      assertThat(sessions.ahead(place.id())).isNotEmpty();
      look(page, "hours");
    }
  }

  @Test
  void the_form_needs_no_script_and_gives_more_lines() {
    try (var visitor = WebBrowser.visitor(port, PHONE, false)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      open(page);
      tick(page, 0, "mer.");
      times(page, "weekly[0]", "14:00", "18:00");
      page.getByText("Ajouter des lignes").click();
      assertThat(page.locator("[name='weekly[5].start']").count()).isOne();
      assertThat(page.locator("[name='weekly[0].start']").inputValue()).isEqualTo("14:00");
      save(page);
      assertThat(places.get(place.id()).openingHours()).isEqualTo("We 14:00-18:00; SH off; PH off");
    }
  }

  @Test
  void this_years_hours_are_copied_onto_the_next_with_what_has_moved() {
    hours.set(
        places.get(place.id()), "We 14:00-18:00; PH off; 2027 May 28 off \"Fête de l’école\"");
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      open(page);
      page.getByText("Comme cette année").click();
      assertThat(page.locator("tbody").textContent())
          .contains("vendredi 28 mai 2027", "vendredi 26 mai 2028", "même jour");
      look(page, "hours-next-year");
      page.locator("main form button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("2027-2028");
      assertThat(hours.coming(place.id()))
          .singleElement()
          .satisfies(coming -> {
            assertThat(coming.fromDay()).isEqualTo("2027-09-01");
            assertThat(coming.openingHours()).contains("2028 May 26 off");
          });
      look(page, "hours-coming");
      page.getByText("Abandonner").click();
      assertThat(hours.coming(place.id())).isEmpty();
    }
  }

  @Test
  void hours_that_the_form_cannot_say_stay_as_they_are_written() {
    places.change(place.id(), now -> now.withHours("Fr[-1] 10:00-12:00", null));
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      open(page);
      assertThat(page.locator("#text").inputValue()).isEqualTo("Fr[-1] 10:00-12:00");
      page.locator("#text").fill("quand on veut");
      save(page);
      assertThat(page.locator("[role=alert]").textContent()).contains("ne se lisent pas");
      assertThat(page.locator("#text").inputValue()).isEqualTo("quand on veut");
      look(page, "hours-as-text");
    }
  }
}
