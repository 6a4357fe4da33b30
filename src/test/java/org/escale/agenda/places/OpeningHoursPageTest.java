package org.escale.agenda.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class OpeningHoursPageTest {
  private static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired PlaceSessions sessions;
  @Autowired Furnishings furnishings;
  @Autowired JdbcClient sql;

  private Place place;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    place = NetworkWorld.own("Espace numérique de l’école inventée", PlaceLife.OPEN);
    places.add(place);
    furnishings.add(
        new Contact(
            UUID.randomUUID(), place.id(), "Accueil de la mairie", "+33327000001", null, false));
  }

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
  void announced_openings_are_withdrawn_only_by_who_has_seen_how_many() {
    hours.set(places.get(place.id()), "We 14:00-18:00");
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      open(page);
      times(page, "weekly[0]", "15:00", "18:00");
      save(page);
      assertThat(page.locator("[role=alert]").textContent())
          .contains("26 ouvertures annoncées seraient retirées", "26 seraient ajoutées");
      assertThat(places.get(place.id()).openingHours()).isEqualTo("We 14:00-18:00");
      look(page, "hours-consequences");
      page.getByText("Retirer ces ouvertures et enregistrer").click();
      assertThat(page.locator(".notice.good").textContent()).contains("enregistrés");
      assertThat(page.locator("#tell").textContent())
          .contains("26 ouvertures annoncées sont retirées", "Accueil de la mairie");
      look(page, "hours-withdrawn");
    }
  }

  @Test
  void hours_during_class_are_refused_with_the_classes_and_what_was_typed_stays() {
    schoolWithClass();
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, accounts.add("commune-agent", "59172"));
      open(page);
      tick(page, 0, "lun.", "mar.");
      times(page, "weekly[0]", "15:45", "19:00");
      save(page);
      assertThat(said(page, "[role=alert]"))
          .contains("pendant la classe", "mardi, classe 13 h 30 - 16 h", "24 novembre");
      assertThat(page.locator("[name='weekly[0].start']").inputValue()).isEqualTo("15:45");
      assertThat(places.get(place.id()).openingHours()).isNull();
      look(page, "hours-during-class");
      page.locator("[name='weekly[0].season']").selectOption("HOLIDAYS");
      save(page);
      assertThat(page.locator(".notice.good").count()).isOne();
    }
  }

  @Test
  void the_agreement_may_allow_the_hours_of_class() {
    schoolWithClass();
    sql.sql("INSERT INTO network.agreement (place_id, allows_class_hours) VALUES (:id, true)")
        .param("id", place.id())
        .update();
    hours.set(places.get(place.id()), "Mo 15:45-19:00");
    assertThat(places.get(place.id()).openingHours()).isEqualTo("Mo 15:45-19:00");
  }

  /** Class on Mondays and Tuesdays; the place becomes the school's space. */
  private void schoolWithClass() {
    sql.sql(
            """
            INSERT INTO network.school (uai, name, state, insee_code, commune_code, updated_at)
            VALUES ('0590000A', 'École inventée', 'open', '59172', '59172', now())
            """)
        .update();
    for (int weekday : List.of(1, 2)) {
      for (var times : List.of(List.of("08:30", "12:00"), List.of("13:30", "16:00"))) {
        sql.sql(
                """
                INSERT INTO network.class_time (uai, weekday, starts, ends)
                VALUES ('0590000A', :weekday, :starts::time, :ends::time)
                """)
            .param("weekday", weekday)
            .param("starts", times.getFirst())
            .param("ends", times.getLast())
            .update();
      }
    }
    sql.sql(
            "UPDATE network.place SET kind = 'school-space', life = 'equipping', school_uai ="
                + " '0590000A' WHERE id = :id")
        .param("id", place.id())
        .update();
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
  void of_two_who_change_the_hours_the_second_is_told_and_keeps_what_was_typed() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      open(page);
      hours.set(places.get(place.id()), "We 14:00-18:00");
      tick(page, 0, "jeu.");
      times(page, "weekly[0]", "10:00", "12:00");
      save(page);
      if (page.getByText("Retirer ces ouvertures et enregistrer").count() > 0) {
        page.getByText("Retirer ces ouvertures et enregistrer").click();
      }
      assertThat(page.locator("[role=alert]").textContent())
          .contains("Quelqu’un d’autre", "Mercredi");
      assertThat(places.get(place.id()).openingHours()).isEqualTo("We 14:00-18:00");
      save(page);
      assertThat(places.get(place.id()).openingHours())
          .isEqualTo("Th 10:00-12:00, We 14:00-18:00; SH off; SH We 14:00-18:00");
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

  @Test
  void nobody_changes_the_hours_of_another_communes_place() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, accounts.add("commune-agent", "59446"));
      open(page);
      assertThat(page.locator("#rules").count()).isZero();
    }
    try (var stranger = accounts.client(port, accounts.add("commune-agent", "59446"))) {
      var address = "/gestion/reseau/lieux/" + place.id() + "/horaires";
      assertThat(stranger.post(address, Map.of("version", "0")).statusCode()).isEqualTo(403);
    }
  }

  private void open(Page page) {
    page.navigate("/gestion/reseau/lieux/" + place.id() + "/horaires");
  }

  private static void tick(Page page, int line, String... days) {
    for (var day : days) {
      page.locator(".rule").nth(line).getByLabel(day).check();
    }
  }

  private static void times(Page page, String line, String start, String end) {
    page.locator("[name='" + line + ".start']").fill(start);
    page.locator("[name='" + line + ".end']").fill(end);
  }

  private static String said(Page page, String where) {
    return page.locator(where).textContent().replace('\u00a0', ' ');
  }

  private static void save(Page page) {
    page.getByText("Enregistrer les horaires").click();
  }

  private static void look(Page page, String name) {
    WebBrowser.picture(page, name);
    WebBrowser.assertAccessible(page);
  }
}
