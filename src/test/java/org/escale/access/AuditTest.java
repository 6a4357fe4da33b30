package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EscaleTest
class AuditTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired Accounts accounts;
  @Autowired AuditLog audit;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired TransactionOperations transaction;

  @Test
  void the_log_only_grows() {
    people.add("manager");
    var change = "UPDATE access.audit_entry SET actor = 'nobody'";
    for (var forbidden :
        List.of(change, "DELETE FROM access.audit_entry", "TRUNCATE access.audit_entry")) {
      assertThatThrownBy(() -> sql.sql(forbidden).update())
          .as(forbidden)
          .hasMessageContaining("the audit log only grows");
    }
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void an_entry_goes_with_what_it_tells_of() {
    assertThatThrownBy(() -> audit.record("essai.faire", "rien", null, null))
        .hasMessageContaining("transaction");
    transaction.executeWithoutResult(status -> {
      audit.record("essai.faire", "rien", null, null);
      status.setRollbackOnly();
    });
    assertThat(count()).isZero();
  }

  @Test
  void the_administrator_reads_who_changed_what_filters_and_takes_it_along() {
    var somebody = people.add("manager");
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      people.letIn(page, "administrator");
      for (int width : WebBrowser.WIDTHS) {
        WebBrowser.resize(page, width);
        page.navigate("/gestion/comptes/" + somebody.id());
        page.locator("input[value='finance']").setChecked(width == 390);
        page.locator("form[action$='/roles'] button").click();
        page.navigate("/gestion/journal?action=account.roles");
        assertThat(page.locator("tbody tr").first().innerText())
            .contains("24 novembre 2026")
            .contains("10\u00a0h")
            .contains("Rôles changés")
            .contains(somebody.email())
            .contains("Pilotage du bus, Finances");
        assertThat(page.locator("tbody").innerText()).doesNotContain("Compte créé");
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "audit");
        page.navigate("/gestion/journal?from=2026-11-25");
        assertThat(page.locator(".empty").isVisible()).isTrue();
        page.navigate("/gestion/journal?from=hier");
        assertThat(page.locator("main").innerText()).contains("n’est pas lisible");
      }
    }
    try (var client = people.client(port, "administrator")) {
      var file = client.get("/gestion/journal/journal.csv?action=account.roles");
      assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(file.body().lines())
          .hasSize(3)
          .first()
          .asString()
          .isEqualTo("\ufeffDate;Auteur;Action;Objet;Avant;Après");
      assertThat(file.body()).contains("2026-11-24T10:00:00+01:00;");
    }
  }

  @Test
  void what_changed_is_told_in_words_not_in_codes() {
    transaction.executeWithoutResult(status -> {
      audit.record("session.schedule", "110 session(s)", null, Map.of("count", 110));
      audit.record(
          "request.counter",
          "D0001",
          Map.of("status", "retained", "proposals", List.of()),
          Map.of("status", "countered", "proposals", List.of("2026-12-15 PM")));
      audit.record(
          "request.submit",
          "D0002",
          null,
          Map.of("wishes", List.of(Map.of("day", "2026-12-01", "slot", "AM"))));
      audit.record(
          "session.cancel",
          "S1",
          Map.of("withdrawn", true),
          Map.of("cancellationReason", "Neige", "cancelledAt", "2026-11-24T09:05:00Z"));
    });
    try (var client = people.client(port, "administrator")) {
      assertThat(client.get("/gestion/journal").body().replace('\u00a0', ' '))
          .contains("110 séances", "Nombre", "État", "Dates proposées", "Motif de l’annulation")
          .contains("<del>Retenue</del>", "<ins>Autre date proposée</ins>")
          .contains("<ins>mardi 1er décembre 2026 (matin)</ins>")
          .contains("<ins>mardi 15 décembre 2026 (après-midi)</ins>")
          .contains("<ins>mardi 24 novembre 2026 à 10 h 05</ins>")
          .doesNotContain("session(s)", "countered", "retained", "cancellationReason");
    }
  }

  @Test
  void a_day_is_the_territorys_day_and_pages_hold_fifty() {
    transaction.executeWithoutResult(status -> {
      for (var i = 0; i < 51; i++) audit.record("essai.compter", "=" + i, null, i);
    });
    clock.moveTo(clock.instant().plusSeconds(13 * 3600 + 1800)); // 23:30 in Paris
    transaction.executeWithoutResult(s -> audit.record("essai.soir", "tard", null, null));
    clock.moveTo(clock.instant().plusSeconds(3600));
    transaction.executeWithoutResult(s -> audit.record("essai.nuit", "très tard", null, null));
    clock.moveTo(TestClock.START);
    try (var client = people.client(port, "administrator")) {
      assertThat(client.get("/gestion/journal?from=2026-11-25").body())
          .contains("essai.nuit")
          .doesNotContain("tard</span></td>\n<td>essai.soir")
          .contains("1 entrée");
      assertThat(client.get("/gestion/journal?to=2026-11-24&action=essai.soir").body())
          .contains("1 entrée");
      assertThat(client.get("/gestion/journal?action=essai.compter").body())
          .contains("Page 1 sur 2");
      assertThat(client.get("/gestion/journal?action=essai.compter&page=2").body())
          .contains("Page 2 sur 2");
      assertThat(client.get("/gestion/journal/journal.csv?action=essai.compter").body())
          .contains(";'=50;");
    }
  }

  private int count() {
    return sql.sql("SELECT count(*) FROM access.audit_entry").query(Integer.class).single();
  }
}
