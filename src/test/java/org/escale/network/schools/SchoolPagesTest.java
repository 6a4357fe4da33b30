package org.escale.network.schools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.NetworkWorld;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class SchoolPagesTest {
  private static final String FILE =
      """
      uai;nom;code commune;commune;maternelle;élémentaire;effectifs;latitude;longitude
      0590001F;École Inventée du Pré;59172;Denain;1;1;120;50,33;3,39
      0590002G;École Inventée de l’Étang;59446;Oisy;0;1;48;;
      0590003H;École d’ailleurs;59350;Lille;1;0;60;;
      """;

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Schools schools;
  @Autowired Places places;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  @Test
  void a_directory_is_previewed_imported_and_looked_through() {
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/ecoles");
      look(page, "schools-none");
      page.navigate("/gestion/reseau/ecoles/import");
      look(page, "schools-import");
      send(page, FILE.replace("0590001F", "0590001Z"));
      page.locator(".notice.bad").waitFor();
      assertThat(page.locator("main").textContent()).contains("sa lettre devrait être F");
      look(page, "schools-import-faults");
      page.navigate("/gestion/reseau/ecoles/import");
      send(page, FILE);
      page.locator(".figures").waitFor();
      look(page, "schools-import-preview");
      assertThat(schools.count(SchoolFilter.ALL)).isZero();
      page.locator("#apply").click();
      page.locator(".notice.good").waitFor();
      assertThat(schools.count(SchoolFilter.ALL)).isEqualTo(2);
      page.navigate("/gestion/reseau/ecoles?mots=etang");
      assertThat(page.locator("tbody tr").count()).isOne();
      page.navigate("/gestion/reseau/ecoles");
      look(page, "schools");
      page.navigate("/gestion/reseau/ecoles/import");
      assertThat(page.locator("main").textContent()).contains("Vos derniers imports");
      look(page, "schools-import-again");
      send(page, FILE);
      page.locator(".figures").waitFor();
      assertThat(page.locator("main").textContent()).contains("rien à importer");
      look(page, "schools-import-nothing");
    }
  }

  @Test
  void a_directory_of_elsewhere_is_taken_whole_without_sending_it_again() {
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/ecoles/import");
      send(page, FILE.replace("59172", "62498").replace("59446", "62499"));
      page.locator("#again").waitFor();
      assertThat(page.locator(".notice.bad").textContent()).contains("Le fichier se lit bien");
      look(page, "schools-import-elsewhere");
      page.navigate("/gestion/reseau/ecoles/import");
      assertThat(page.locator("main .tag").first().textContent()).isEqualTo("refusé");
      page.goBack();
      page.locator("#again").click();
      page.locator("#apply").click();
      page.locator(".notice.good").waitFor();
      page.locator("#entered").click();
      page.waitForURL("**/gestion/reseau/ecoles");
      assertThat(schools.count(SchoolFilter.ALL)).isEqualTo(3);
    }
  }

  @Test
  void school_time_is_told_by_a_usual_week_and_corrected_by_hand() {
    imported();
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/ecoles/0590001F");
      look(page, "school-first");
      page.locator("[name=usual][value='4.5-days']").click();
      assertThat(page.locator(".notice.good").count()).isOne();
      assertThat(schools.classTimes("0590001F")).hasSize(9);
      page.locator("#t-3-am-from").fill("");
      page.locator("#save").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("pas de début");
      page.locator("#t-3-am-to").fill("");
      page.locator("#save").click();
      assertThat(page.locator(".notice.good").count()).isOne();
      assertThat(schools.classTimes("0590001F")).hasSize(8);
      assertThat(schools.get("0590001F").rhythm()).isEqualTo("4.5-days");
      look(page, "school");
      page.locator("[name=usual][value='4.5-days']").click();
      assertThat(schools.classTimes("0590001F")).as("the usual week over their own").hasSize(9);
    }
  }

  @Test
  void a_school_has_one_space() {
    imported();
    try (var client = accounts.client(port, "manager")) {
      var first = client.post("/gestion/reseau/ecoles/0590001F/espace", Map.of());
      assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/lieux/");
      var space = Objects.requireNonNull(schools.get("0590001F").spaceId());
      assertThat(places.get(space).at().communeCode()).isEqualTo("59172");
      assertThat(places.get(space).name()).contains("École Inventée du Pré");
      assertThatThrownBy(() -> schools.house("0590001F", "Encore"))
          .isInstanceOf(SchoolRefusal.SpaceThere.class);
      assertThat(schools.count(new SchoolFilter(null, null, "with"))).isOne();
    }
  }

  @Test
  void times_of_class_do_not_overlap() {
    imported();
    var times = ClassTimesForm.usual("4-days");
    var overlapping =
        List.of(
            times.get(0),
            new ClassTime(
                times.get(0).weekday(), times.get(0).ends().minusMinutes(1), times.get(1).ends()));
    assertThatThrownBy(
            () -> schools.tell("0590001F", new SchoolFigures(1, 1, "4-days", overlapping)))
        .isInstanceOf(SchoolRefusal.ImpossibleTimes.class);
    assertThat(schools.classTimes("0590001F")).isEmpty();
  }

  @Test
  void who_only_reads_the_territory_changes_no_school() {
    imported();
    try (var client = accounts.client(port, "elected")) {
      assertThat(client.get("/gestion/reseau/ecoles").statusCode()).isEqualTo(200);
      assertThat(client.get("/gestion/reseau/ecoles/0590001F").body())
          .doesNotContain("id=\"save\"");
      assertThat(client.post("/gestion/reseau/ecoles/0590001F", Map.of()).statusCode())
          .isEqualTo(403);
      assertThat(client.get("/gestion/reseau/ecoles/import").statusCode()).isEqualTo(403);
      assertThat(client.get("/gestion/reseau/ecoles/0599999X").statusCode()).isEqualTo(404);
    }
  }

  @Autowired SchoolImport imports;

  private void imported() {
    imports.apply(
        org.escale.tabular.background.LongFile.of("f.csv", FILE.getBytes(UTF_8)),
        false,
        org.escale.tabular.background.Progress.silent());
  }

  private static void send(Page page, String text) {
    page.locator("#file")
        .setInputFiles(new FilePayload("ecoles.csv", "text/csv", text.getBytes(UTF_8)));
    page.locator("form[enctype] button").click();
    page.waitForURL("**/gestion/imports/**");
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
