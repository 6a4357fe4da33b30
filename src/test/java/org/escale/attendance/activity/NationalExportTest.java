package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.Correction;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@EscaleTest
class NationalExportTest {
  private static final UUID DEVICE = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @LocalServerPort int port;
  @Autowired VisitDetails details;
  @Autowired Visits visits;
  @Autowired TestSessions world;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private LocalDate today;
  private UUID session;

  @BeforeEach
  void a_session() {
    world.makeTerritory();
    today = LocalDate.now(clock);
    session = world.session(TestSessions.BUS, today, "PM", "59172");
    sql.sql(
            "INSERT INTO attendance.session_report (session_id, opened_at) VALUES (:id,"
                + " '2000-01-01')")
        .param("id", session)
        .update();
  }

  @Test
  void a_line_is_a_count_with_its_corrections_and_a_groups_counts_stay_counts() {
    var group = visit(24, "CM2");
    details.write(
        group,
        DEVICE,
        1,
        1,
        JsonMapper.shared()
            .readTree(
                """
                {"counts":{"gender":{"feminin":13,"masculin":9},"age":{"moins_de_douze":24}},
                 "themes":["email","justice"],"minutes":90,"level":"debutant","orientation":["administration"]}
                """));
    correct(group, 24, 23);
    var taken = visit(5, null);
    correct(taken, 5, 0);
    var person = visit(1, null);
    var lines = export();
    assertThat(lines).containsOnlyKeys(group.toString(), person.toString());
    assertThat(lines.get(group.toString()))
        .containsEntry("type", "collectif")
        .containsEntry("date", today.toString())
        .containsEntry("duree", "90")
        .containsEntry("accompagnements", "23")
        .containsEntry("type_lieu", "lieu_activite")
        .containsEntry("lieu_commune", "Denain")
        .containsEntry("lieu_code_insee", "59172")
        .containsEntry("thematiques", "email|justice")
        .containsEntry("oriente_vers_structure", "oui")
        .containsEntry("structure_de_redirection", "administration")
        .containsEntry("titre_atelier", "CM2")
        .containsEntry("niveau_atelier", "debutant")
        .containsEntry("genre_feminin", "13")
        .containsEntry("genre_masculin", "9")
        .containsEntry("genre_non_communique", "1")
        // of 24 children 23 remain: nobody can say which
        .containsEntry("tranche_age_moins_de_douze", "0")
        .containsEntry("tranche_age_non_communique", "23")
        .containsEntry("statut_social_non_communique", "23")
        .containsEntry("public", "Grand public");
    assertThat(lines.get(person.toString()))
        .containsEntry("type", "individuel")
        .containsEntry("accompagnements", "1")
        .containsEntry("duree", "")
        .containsEntry("oriente_vers_structure", "");
  }

  @Test
  void the_counts_of_each_list_add_up_to_the_people_of_their_line() {
    for (var people = 1; people <= 5; people++) {
      var told = "{\"counts\":{\"status\":{\"retraite\":%d}}}".formatted(people - people / 2);
      details.write(visit(people, null), DEVICE, 1, people, JsonMapper.shared().readTree(told));
    }
    for (var line : export().values()) {
      for (var list : List.of("genre_", "tranche_age_", "statut_social_")) {
        assertThat(
                line.entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith(list))
                    .mapToInt(cell -> Integer.parseInt(cell.getValue()))
                    .sum())
            .as(list)
            .isEqualTo(Integer.parseInt(line.get("accompagnements")));
      }
    }
  }

  @Test
  void an_empty_period_says_so_and_its_file_has_only_its_headers() {
    visit(3, null);
    try (var visitor =
        world.visitor(port, 1280, true, world.account(Permission.ATTENDANCE_MANAGE))) {
      var page = visitor.newPage();
      page.navigate("/gestion/frequentation/export");
      page.getByText("une ligne, 3 personnes").waitFor();
      WebBrowser.assertAccessible(page);
      page.navigate("/gestion/frequentation/export?du=1999-01-01&au=1999-12-31");
      page.getByText("Rien n’a été compté").waitFor();
      assertThat(page.locator("[role=button]").count()).isZero();
    }
    assertThat(export("1999-01-01", "1999-12-31")).isEmpty();
    assertThat(export(today.plusDays(1).toString(), today.plusDays(9).toString())).isEmpty();
    assertThat(export(today.plusDays(1).toString(), today.toString())).hasSize(1); // turned round
  }

  @Test
  void a_workbook_of_many_lines_has_them_all(@TempDir Path folder) throws Exception {
    sql.sql(
            """
            INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, occurred_at, recorded_by)
            SELECT uuidv7(), :session, 'public', 1, now(), 'essai' FROM generate_series(1, 1201)
            """)
        .param("session", session)
        .update();
    assertThat(export()).hasSize(1201);
    var xlsx = file("xlsx", today.toString(), today.toString());
    var file = Files.write(folder.resolve("activites.xlsx"), xlsx);
    try (var zip = new ZipFile(file.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      var rows = new String(sheet.readAllBytes(), StandardCharsets.UTF_8).split("<row ").length - 1;
      assertThat(rows).isEqualTo(1202);
    }
  }

  @Test
  void whoever_only_reads_the_review_does_not_take_the_lines_along() {
    try (var visitor = world.visitor(port, 1280, false, world.account(Permission.REVIEW_READ))) {
      assertThat(visitor.request().get("/gestion/frequentation/export.csv").status())
          .isEqualTo(403);
    }
  }

  private Map<String, Map<String, String>> export() {
    return export(today.toString(), today.toString());
  }

  private Map<String, Map<String, String>> export(String from, String to) {
    var table = CsvTable.read(file("csv", from, to));
    return table.rows().stream()
        .map(row -> {
          Map<String, String> cells = new LinkedHashMap<>();
          table.headers().forEach(name -> cells.put(name, row.text(Column.optional(name))));
          return cells;
        })
        .collect(Collectors.toMap(cells -> cells.get("id"), cells -> cells));
  }

  private byte[] file(String ending, String from, String to) {
    try (var visitor =
        world.visitor(port, 1280, false, world.account(Permission.ATTENDANCE_MANAGE))) {
      var answer =
          visitor
              .request()
              .get("/gestion/frequentation/export.%s?du=%s&au=%s".formatted(ending, from, to));
      assertThat(answer.status()).isEqualTo(200);
      return answer.body();
    }
  }

  private UUID visit(int headcount, @Nullable String note) {
    var id = VisitEvent.newId(clock.instant());
    visits.recordAll(
        List.of(new VisitEvent(id, session, "public", headcount, null, note, clock.instant())));
    return id;
  }

  private void correct(UUID count, int was, int is) {
    visits.correct(
        new Correction(VisitEvent.newId(clock.instant()), count, was, is, null, clock.instant()));
  }
}
