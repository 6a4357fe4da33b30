package org.escale.attendance.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.attendance.tablet.Screens.button;
import static org.escale.attendance.tablet.Screens.exactly;
import static org.escale.attendance.tablet.Screens.gone;
import static org.escale.attendance.tablet.Screens.look;
import static org.escale.attendance.tablet.Screens.tapTwice;
import static org.escale.attendance.tablet.Screens.token;
import static org.escale.attendance.tablet.Screens.total;
import static org.escale.attendance.tablet.Screens.way;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.Visits;
import org.escale.attendance.residents.Erasures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who agreed to be known, on the tablet. */
@EscaleTest
class TabletPeopleTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext program;
  @Autowired Visits visits;
  @Autowired Erasures erasures;
  @Autowired JdbcClient sql;

  @Test
  void a_child_is_registered_with_a_parent_after_the_legal_text_and_ticked_once() {
    var world = new TabletWorld(program, port);
    try (var visitor = world.visitor()) {
      var tablet = world.atWork(visitor);
      var page = tablet.page();
      button(page, "Ouvrir la séance, Denain").click();
      way(page, "personnes");
      button(page, "Inscrire une personne").click();
      page.getByLabel("Nom", exactly()).fill("Exemple");
      page.getByLabel("Prénom", exactly()).fill("Visiteur");
      page.getByLabel("Année de naissance")
          .fill(String.valueOf(LocalDate.now(ZoneId.of("Europe/Paris")).getYear() - 15));
      assertThat(page.locator("#legal").textContent()).hasSizeGreaterThan(100);
      button(page, "Inscrire").last().click();
      page.getByText("Avant 15 ans, indiquez le nom du parent").waitFor();
      look(page, "inscription", "Habitués inscrits");
      page.getByLabel("Nom du parent").fill("Parent Exemple");
      page.getByLabel("La personne a lu ou entendu ce texte").check();
      button(page, "Inscrire").last().click();
      button(page, "Jeunes").click();
      var here = page.getByText("Présent", new Page.GetByTextOptions().setExact(true));
      tapTwice(page, button(page, "Visiteur Exemple est là"), here);
      total(page, 1);
      look(page, "habitues", "Habitués inscrits");

      tablet.sync();
      erasures.erase(sql.sql("SELECT id FROM attendance.resident").query(UUID.class).single());
      tablet.module("lease", "m.refresh(argument)", token(tablet));
      tablet.sync();
      page.getByText("Visiteur Exemple").waitFor(gone());
      assertThat(tablet.module("outbox", "m.all().then(all => all.length)"))
          .as("erased at the office, forgotten on the tablet")
          .isEqualTo(0);
      assertThat(visits.tally(world.session)).isEqualTo(Map.of("young", 1));
    }
  }
}
