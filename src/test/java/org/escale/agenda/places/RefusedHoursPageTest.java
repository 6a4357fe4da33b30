package org.escale.agenda.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands against hours, and how the form says so before it takes them. */
@EscaleTest
class RefusedHoursPageTest extends AtAPlace {
  @Autowired JdbcClient sql;

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
}
