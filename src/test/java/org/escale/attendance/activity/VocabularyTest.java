package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class VocabularyTest {
  @LocalServerPort int port;
  @Autowired Vocabulary vocabulary;
  @Autowired TestSessions world;
  @Autowired JdbcClient sql;

  @Test
  void nothing_is_asked_until_the_manager_chooses_it_and_the_choice_is_kept_and_logged() {
    assertThat(vocabulary.questions()).isEmpty();
    try (var visitor =
        world.visitor(port, 390, true, world.account(Permission.ATTENDANCE_MANAGE))) {
      var page = visitor.newPage();
      page.navigate("/gestion/frequentation");
      WebBrowser.assertAccessible(page);
      page.getByText("Questions posées", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("Nos publics seulement").waitFor();
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "questions");
      page.getByLabel("Thèmes").check();
      page.getByLabel("Tranche d’âge").check();
      page.getByText("Enregistrer").click();
      page.getByText("Le choix est enregistré.").waitFor();
      assertThat(page.getByLabel("Tranche d’âge").isChecked()).isTrue();
      assertThat(vocabulary.questions()).containsExactly("age", "themes");
      page.getByText("Enregistrer").click();
      page.getByLabel("Thèmes").uncheck();
      page.getByLabel("Tranche d’âge").uncheck();
      page.getByText("Enregistrer").click();
      page.getByText("Nos publics seulement").waitFor();
    }
    assertThat(vocabulary.questions()).isEmpty();
    assertThat(
            sql.sql(
                    "SELECT after::text FROM access.audit_entry WHERE action = 'questions.choose'"
                        + " ORDER BY at")
                .query(String.class)
                .list())
        .containsExactly("[\"age\", \"themes\"]", "[]");
  }

  @Test
  void the_lists_are_there_in_both_languages_whatever_is_asked() {
    var lists = vocabulary.lists();
    assertThat(lists)
        .containsOnlyKeys(
            "age",
            "gender",
            "status",
            "theme",
            "equipment",
            "autonomy",
            "orientation",
            "level",
            "place");
    assertThat(lists.get("age"))
        .contains(new Term("moins_de_douze", "Moins de 12 ans", "Under 12"));
    assertThat(lists.get("theme")).hasSize(30);
  }

  @Test
  void whoever_only_counts_does_not_choose_what_is_asked() {
    try (var visitor =
        world.visitor(port, 1280, false, world.account(Permission.ATTENDANCE_RECORD))) {
      assertThat(visitor.request().get("/gestion/frequentation/questions").status()).isEqualTo(403);
      assertThat(visitor.request().get("/gestion/frequentation").status()).isEqualTo(403);
    }
  }
}
