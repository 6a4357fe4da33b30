package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class AudiencesTest {
  private static final List<String> USUAL =
      List.of("young", "pupils", "seniors", "elected", "associations", "economic", "public");

  @LocalServerPort int port;
  @Autowired Audiences audiences;
  @Autowired AudienceReference reference;
  @Autowired TestSessions world;
  @Autowired JdbcClient sql;

  @BeforeEach
  @AfterEach
  void only_the_usual_ones() {
    sql.sql("DELETE FROM attendance.audience").update();
    reference.prepare();
  }

  @Test
  void the_usual_audiences_are_there_from_the_start_and_loading_them_again_changes_nothing() {
    assertThat(audiences.all()).extracting(Audience::code).containsExactlyElementsOf(USUAL);
    audiences.change(List.of(new Audience("young", "Ados", "Teens", 1, false)));
    reference.prepare();
    assertThat(audiences.all().getFirst().labelFr()).isEqualTo("Ados");
    assertThat(audiences.active()).extracting(Audience::code).doesNotContain("young").hasSize(6);
  }

  @Test
  void the_manager_renames_moves_puts_aside_and_adds_audiences() {
    try (var visitor = world.visitor(port, 390, true, world.account(Permission.TERRITORY_EDIT))) {
      var page = visitor.newPage();
      page.navigate("/gestion/publics");
      WebBrowser.assertAccessibleInBothWidths(page, "publics");
    }
    try (var visitor = world.visitor(port, 1280, false, world.account(Permission.TERRITORY_EDIT))) {
      var page = visitor.newPage();
      page.navigate("/gestion/publics");
      page.locator("[name='fr-young']").fill("Ados");
      page.locator("[name='position-young']").fill("9");
      page.locator("[name='active-elected']").uncheck();
      page.getByText("Enregistrer").click();
      page.locator("#label-fr").fill("Demandeurs d’emploi");
      page.locator("#label-en").fill("Job seekers");
      page.getByText("Ajouter", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
          .click();
      page.getByText("Le public est ajouté.").waitFor();
    }
    assertThat(audiences.all())
        .extracting(Audience::code)
        .containsExactly(
            "pupils",
            "seniors",
            "elected",
            "associations",
            "economic",
            "public",
            "young",
            "demandeurs-d-emploi");
    assertThat(audiences.active()).extracting(Audience::code).doesNotContain("elected");
    assertThat(
            sql.sql("SELECT count(*) FROM access.audit_entry WHERE action = 'audiences.change'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void an_audience_without_a_name_in_one_language_is_refused_and_what_was_typed_stays() {
    try (var visitor = world.visitor(port, 1280, false, world.account(Permission.TERRITORY_EDIT))) {
      var page = visitor.newPage();
      page.navigate("/gestion/publics");
      page.locator("[name='fr-young']").fill("Ados");
      page.locator("[name='en-young']").fill(" ");
      page.getByText("Enregistrer").click();
      page.getByText("Rien n’a été changé.").waitFor();
      assertThat(page.locator("[name='fr-young']").inputValue()).isEqualTo("Ados");
    }
    assertThat(audiences.all().getFirst().labelFr()).isEqualTo("Jeunes");
  }
}
