package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@EscaleTest
class FiguresTest {
  private static final UUID DEVICE = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @LocalServerPort int port;
  @Autowired Figures figures;
  @Autowired VisitDetails details;
  @Autowired Visits visits;
  @Autowired TestSessions world;
  @Autowired Clock clock;

  private LocalDate today;
  private UUID morning;
  private UUID afternoon;
  private long seq;

  @BeforeEach
  void two_sessions() {
    world.makeTerritory();
    today = LocalDate.now(clock);
    morning = world.session(TestSessions.BUS, today, "AM", "59172");
    afternoon = world.session(TestSessions.BUS, today, "PM", "59284");
  }

  @Test
  void every_figure_is_the_sum_of_its_sessions_and_with_those_who_gave_no_answer_of_all() {
    came(
        morning,
        9,
        "{\"first\":true,\"themes\":[\"email\",\"justice\"],\"counts\":{\"age\":{\"moins_de_douze\":8}}}");
    came(
        morning,
        6,
        "{\"first\":false,\"themes\":[\"email\"],\"counts\":{\"age\":{\"soixante_dix_plus\":6}}}");
    came(afternoon, 11, "{\"counts\":{\"age\":{\"moins_de_douze\":7}}}");
    came(afternoon, 5, "{}");
    var corrected = came(afternoon, 10, "{\"counts\":{\"age\":{\"moins_de_douze\":10}}}");
    visits.recordAll( // of ten children eight remain: nobody can say which
        List.of(
            new VisitEvent(
                VisitEvent.newId(clock.instant()),
                afternoon,
                "public",
                -2,
                corrected,
                null,
                clock.instant())));
    var days = new Days(today, today);
    var tables = figures.of(days);
    assertThat(tables)
        .extracting(Figures.Table::question)
        .containsExactly(Question.FIRST, Question.AGE, Question.THEMES);
    for (var table : tables) {
      assertThat(table.visitors()).isEqualTo(39);
      for (var figure : table.figures()) {
        var rows = figures.rows(days, table.question(), figure.value()).orElseThrow();
        assertThat(
                rows.rows().stream().mapToLong(row -> row.at().people()).sum() + rows.elsewhere())
            .isEqualTo(figure.people());
      }
    }
    assertThat(figures(tables.get(1)))
        .containsExactly("moins_de_douze 15", "soixante_dix_plus 6", " 18");
    assertThat(figures(tables.get(2))).containsExactly("email 15", "justice 9", " 24");
    assertThat(tables.get(2).answered()).isEqualTo(15);
  }

  @Test
  void a_page_shows_them_with_their_sessions_and_hides_who_could_be_recognised() {
    came(
        morning,
        17,
        "{\"counts\":{\"status\":{\"scolarise\":7,\"retraite\":2}},\"themes\":[\"justice\"]}");
    came(afternoon, 3, "{\"counts\":{\"status\":{\"scolarise\":3}},\"themes\":[\"justice\"]}");
    try (var visitor =
        world.visitor(
            port, WebBrowser.WIDTHS.getFirst(), true, world.account(Permission.REVIEW_READ))) {
      var page = visitor.newPage();
      page.navigate("/gestion/frequentation");
      page.getByText("Qui est venu").click();
      page.getByText("moins de 5").first().waitFor();
      WebBrowser.assertAccessibleInBothWidths(page, "qui-est-venu");
      var status = page.locator("section").first();
      assertThat(status.innerText())
          .contains("Retraité")
          .contains("moins de 5")
          .contains("non montré");
      status.locator("a.figure").first().click();
      page.getByText("Séances de moins de 5 visiteurs").waitFor();
      WebBrowser.assertAccessibleInBothWidths(page);
      assertThat(page.locator("table").innerText()).contains("Denain").doesNotContain("Hasnon");
      page.navigate("/gestion/frequentation/chiffres#themes");
      page.locator("section").nth(1).locator("a.figure").first().click();
      page.getByText("Hasnon").waitFor();
      var few = "/gestion/frequentation/chiffres/seances?question=status&reponse=retraite";
      assertThat(visitor.request().get(few).status()).isEqualTo(404);
    }
  }

  private static List<String> figures(Figures.Table table) {
    return table.figures().stream().map(f -> f.value() + " " + f.people()).toList();
  }

  private UUID came(UUID session, int people, String told) {
    var id = VisitEvent.newId(clock.instant());
    visits.recordAll(
        List.of(new VisitEvent(id, session, "public", people, null, null, clock.instant())));
    details.write(id, DEVICE, 1, ++seq, JsonMapper.shared().readTree(told));
    return id;
  }
}
