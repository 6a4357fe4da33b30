package org.escale.portal.counters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The national directory's file enters, for the territory; what the public sees of it. */
@EscaleTest
class CounterImportTest {
  private static final String COMMUNES =
      """
      code;nom;population;latitude;longitude
      59172;Denain;20000;50.33;3.39
      59527;Saint-Amand-les-Eaux;16000;50.45;3.43
      """;

  @LocalServerPort int port;
  @Autowired CounterImport counters;
  @Autowired Counters shown;
  @Autowired CommuneImport communes;
  @Autowired TestAccounts accounts;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void territory() {
    communes.apply(COMMUNES.getBytes(UTF_8));
  }

  @Test
  void those_of_the_territory_enter_and_the_same_file_twice_changes_nothing() {
    var file =
        file(
            DirectoryText.TOWN_HALL,
            DirectoryText.TAXES_OUTSIDE,
            DirectoryText.ELSEWHERE,
            DirectoryText.NOT_SHOWN);
    assertThat(figures(preview(file))).containsEntry("added", 2L).containsEntry("elsewhere", 2L);
    assertThat(shown.count()).as("a preview changes nothing").isZero();
    assertThat(figures(apply(file))).containsEntry("added", 2L);
    assertThat(apply(file).idle()).isTrue();
    assertThat(figures(apply(file))).containsEntry("added", 0L).containsEntry("unchanged", 2L);
    assertThat(audits()).as("nothing done, nothing written").isOne();

    var hall = shown.find("mairie-1").orElseThrow().counter();
    assertThat(hall.kinds()).containsExactly("mairie");
    assertThat(hall.communeCode()).isEqualTo("59172");
    assertThat(hall.address()).isEqualTo("1 place inventée");
    assertThat(hall.phone()).isEqualTo("03 53 01 00 01");
    assertThat(hall.website()).isEqualTo("https://www.denain.example");
    assertThat(hall.sourceChangedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    var taxes = shown.find("sip-1").orElseThrow().counter();
    assertThat(taxes.communeCode()).as("outside, but there for Denain").isNull();
    assertThat(taxes.communes()).containsExactly("59172");
    assertThat(shown.lastImport().orElseThrow().dataOf()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void what_vanished_is_retired_and_comes_back_with_a_later_file() {
    apply(file(DirectoryText.TOWN_HALL, DirectoryText.TAXES_OUTSIDE));
    assertThat(figures(apply(file(DirectoryText.TOWN_HALL)))).containsEntry("retired", 1L);
    assertThat(shown.find("sip-1")).isEmpty();
    try (var stranger = SignedInClient.stranger(port)) {
      assertThat(stranger.get("/guichets/sip-1").statusCode()).isEqualTo(404);
    }
    assertThat(figures(apply(file(DirectoryText.TOWN_HALL, DirectoryText.TAXES_OUTSIDE))))
        .containsEntry("added", 1L);
    assertThat(shown.find("sip-1")).isPresent();
  }

  @Test
  void what_cannot_enter_is_said_by_line_and_the_rest_enters() {
    var outcome =
        apply(
            file(
                DirectoryText.TOWN_HALL,
                DirectoryText.TOWN_HALL,
                DirectoryText.TOWN_HALL.replace("mairie-1", "../x"),
                DirectoryText.TOWN_HALL.replace("mairie-1", "m-2").replace("Mairie - Denain", " "),
                DirectoryText.TOWN_HALL
                    .replace("mairie-1", "m-3")
                    .replace("HTTPS://www.denain.example", "bientôt"),
                DirectoryText.TOWN_HALL
                    .replace("mairie-1", "m-4")
                    .replace("09:00:00", "le matin")));
    assertThat(figures(outcome)).containsEntry("added", 3L).containsEntry("refused", 3L);
    assertThat(outcome.problems())
        .extracting(ImportProblem::line, problem -> problem.messageKey().replaceAll(".*\\.", ""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "twice"),
            org.assertj.core.groups.Tuple.tuple(4, "bad-id"),
            org.assertj.core.groups.Tuple.tuple(5, "no-name"),
            org.assertj.core.groups.Tuple.tuple(6, "bad-site"),
            org.assertj.core.groups.Tuple.tuple(7, "hours-in-words"));
    assertThat(shown.find("m-4").orElseThrow().counter().openingHours()).isNull();
  }

  @Test
  void a_file_of_another_kind_or_another_place_or_cut_off_changes_nothing() {
    apply(file(DirectoryText.TOWN_HALL));
    for (var bad :
        List.of(
            "id;nom\n1;Mairie\n",
            "{\"service\": 3}",
            "{\"places\": []}",
            "[1]",
            file(DirectoryText.TAXES_OUTSIDE, DirectoryText.TOWN_HALL)
                .replaceFirst("(?s)\\}\\s*\\]\\s*\\}\\s*$", ""))) {
      assertThatThrownBy(() -> apply(bad)).as(bad).isInstanceOf(UnreadableFile.class);
    }
    assertThat(apply(file(DirectoryText.ELSEWHERE)).possible()).isFalse();
    assertThat(shown.count()).isOne();
  }

  @Test
  void the_list_that_the_api_exports_is_read_too() {
    var exported = "[" + DirectoryText.EXPORTED + "]";
    assertThat(figures(apply(exported))).containsEntry("added", 1L);
    var counter = shown.find("fs-1").orElseThrow().counter();
    assertThat(counter.kinds()).as("the directory's old name").containsExactly("france_services");
    assertThat(counter.openingHours()).isEqualTo("Mo-Fr 09:00-12:00; PH off");
  }

  @Test
  void residents_find_counters_by_commune_and_kind_with_hours_source_and_date() throws Exception {
    apply(file(DirectoryText.TOWN_HALL, DirectoryText.TAXES_OUTSIDE));
    try (var stranger = SignedInClient.stranger(port)) {
      assertThat(stranger.get("/guichets?commune=59172").body())
          .contains("Mairie - Denain", "Impôts - Valenciennes", "Ouvert jusqu’à 12")
          .contains("Annuaire de l’administration, DILA", "20 novembre 2026", "Licence Ouverte");
      assertThat(stranger.get("/guichets?commune=denain&genre=taxes").body())
          .contains("Impôts - Valenciennes")
          .doesNotContain("Mairie - Denain");
      assertThat(stranger.get("/guichets?commune=59527").body()).contains("Aucun guichet");
      assertThat(stranger.get("/guichets/mairie-1").body())
          .contains(
              "1 place inventée", "tel:0353010001", "Du lundi au vendredi", "2 novembre 2026");
      clock.moveTo(Instant.parse("2026-11-24T11:00:00Z"));
      assertThat(stranger.get("/guichets/mairie-1").body()).contains("Fermé, ouvre à 14");
      clock.moveTo(Instant.parse("2026-12-25T09:00:00Z"));
      assertThat(stranger.get("/guichets/mairie-1").body())
          .contains("Fermé, ouvre lundi 28 décembre à 9");
      assertThat(stranger.get("/guichets/mairie-1?lang=en").body())
          .contains("Closed, opens", "Source: Annuaire");
    }
  }

  @Test
  void the_manager_sends_the_file_sees_what_would_change_and_lets_it_in() throws Exception {
    try (var manager = accounts.client(port, "manager");
        var finance = accounts.client(port, "finance")) {
      assertThat(finance.get("/gestion/portail/guichets").statusCode()).isEqualTo(403);
      var sent =
          manager.postFile(
              "/gestion/portail/guichets",
              "file",
              "2026-11-20_060000-data.gouv_local.json",
              file(DirectoryText.TOWN_HALL).getBytes(UTF_8));
      var page = sent.headers().firstValue("Location").orElseThrow();
      assertThat(page).contains("/gestion/imports/");
      var path = java.net.URI.create(page).getPath();
      await(() -> manager.get(path).body().contains("guichets ajoutés"));
      assertThat(shown.count()).isZero();
      manager.post(path + "/application", Map.of());
      await(() -> shown.count() == 1);
      assertThat(manager.get("/gestion/portail/guichets").body())
          .contains("Un guichet en ligne", "data.gouv_local.json");
    }
  }

  private static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 100 && !done.getAsBoolean(); i++) Thread.sleep(200);
    assertThat(done.getAsBoolean()).isTrue();
  }

  private int audits() {
    return sql.sql("SELECT count(*) FROM access.audit_entry WHERE action = 'counters.import'")
        .query(Integer.class)
        .single();
  }

  private ImportOutcome preview(String file) {
    return counters.preview(sent(file), Progress.silent());
  }

  private ImportOutcome apply(String file) {
    return counters.apply(sent(file), Progress.silent());
  }

  private static LongFile sent(String file) {
    return LongFile.of("2026-11-20_060000-data.gouv_local.json", file.getBytes(UTF_8));
  }

  /** Each service on a line of its own, from line 2. */
  private static String file(String... services) {
    return "{\"service\": [\n" + String.join(",\n", services) + "\n]}\n";
  }

  private static Map<String, Long> figures(ImportOutcome outcome) {
    var figures = new LinkedHashMap<String, Long>();
    outcome.figures().forEach(f -> figures.put(f.messageKey().replaceAll(".*\\.", ""), f.number()));
    return figures;
  }
}
