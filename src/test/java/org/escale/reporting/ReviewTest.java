package org.escale.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.SessionReport;
import org.escale.attendance.SessionReports;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class ReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String YEAR = "?du=2025-11-01&au=2026-11-30";

  /** The page's own addresses, as they stand in its source. */
  private static final Pattern FIGURE =
      Pattern.compile("<a class=\"figure\"\\s+href=\"([^\"]+)\"><data value=\"(\\d+)\"");

  private static final Pattern VALUE = Pattern.compile("<data value=\"(\\d+)\"");

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Visits visits;
  @Autowired SessionReports reports;
  @Autowired Reviews reviews;

  /** Four sessions held, one cancelled, one without a report, one to come; Hasnon never reached. */
  @BeforeEach
  void a_year_on_the_road() {
    world.makeTerritory();
    held(
        TODAY.minusDays(300), "AM", "59172", 140, List.of(visit("pupils", 24), visit("public", 6)));
    world.tour(TestSessions.BUS, TODAY.minusDays(300), 23_456);
    held(TODAY.minusDays(200), "AM", "59526", 155, List.of(visit("seniors", 11)));
    held(TODAY.minusDays(200), "PM", "59172", 120, List.of());
    world.tour(TestSessions.BUS, TODAY.minusDays(200), 31_017);
    var counted = world.session(TestSessions.BUS, TODAY.minusDays(100), "PM", "59172");
    world.commission(counted, "school", "Semaine de l’eau");
    record(counted, visit("young", 9));
    var cancelled = world.session(TestSessions.BUS, TODAY.minusDays(50), "PM", "59284");
    world.cancel(cancelled, "Panne");
    world.tour(TestSessions.BUS, TODAY.minusDays(50), 99_999);
    world.session(TestSessions.BUS, TODAY.minusDays(40), "PM", "59284");
    world.session(TestSessions.BUS, TODAY.plusDays(3), "PM", "59284");
  }

  @Test
  void every_session_is_in_one_state_and_only_those_held_give_visitors_hours_and_kilometres() {
    var review = reviews.of(new Period(TODAY.minusYears(1), TODAY.plusDays(6)));
    assertThat(review.sessions()).hasSize(7);
    assertThat(review.count(SessionState.HELD)).isEqualTo(4);
    assertThat(review.count(SessionState.CANCELLED)).isEqualTo(1);
    assertThat(review.count(SessionState.UNREPORTED)).isEqualTo(1);
    assertThat(review.count(SessionState.UPCOMING)).isEqualTo(1);
    assertThat(review.total()).isEqualTo(new Line(Cut.EVERYTHING, 50, 4, 140 + 155 + 120 + 150));
    assertThat(review.withPromisedLength()).isEqualTo(1);
    assertThat(review.metres()).isEqualTo(23_456 + 31_017);
    assertThat(review.roadsUnknown()).isEqualTo(1);
    assertThat(review.reached())
        .extracting(ReviewedCommune::name)
        .containsExactly("Denain", "Saint-Amand-les-Eaux");
    assertThat(review.unreached()).extracting(ReviewedCommune::name).containsExactly("Hasnon");
    assertThat(review.residentsReached()).isEqualTo(20_360 + 17_175);
  }

  @Test
  void where_there_is_no_commune_no_target_is_met() {
    var period = new Period(TODAY, TODAY);
    var nowhere = new Review(period, List.of(), List.of(), List.of(), List.of());
    assertThat(nowhere.unreached()).isEmpty();
    assertThat(nowhere.targetMet()).isFalse();
    var denain = new ReviewedCommune("59172", "Denain", 20_360, 1, 12);
    assertThat(new Review(period, List.of(), List.of(), List.of(denain), List.of()).targetMet())
        .isTrue();
  }

  @Test
  void a_cancelled_session_at_which_visits_were_counted_was_held() {
    var session = world.session(TestSessions.BUS, TODAY.minusDays(9), "AM", "59284");
    world.cancel(session, "Verglas");
    record(session, visit("public", 3));
    var review = reviews.of(new Period(TODAY.minusDays(9), TODAY.minusDays(9)));
    assertThat(review.count(SessionState.HELD)).isEqualTo(1);
    assertThat(review.total().visitors()).isEqualTo(3);
  }

  @Test
  void corrections_lower_the_figures() {
    var session = world.session(TestSessions.BUS, TODAY.minusDays(9), "AM", "59284");
    var count = visit("public", 10).at(session);
    var minus =
        new VisitEvent(
            VisitEvent.newId(TestClock.START),
            session,
            "public",
            -4,
            count.eventId(),
            null,
            TestClock.START);
    visits.recordAll(List.of(count, minus));
    assertThat(reviews.of(new Period(TODAY.minusDays(9), TODAY)).total().visitors()).isEqualTo(6);
  }

  @Test
  void every_figure_on_the_page_is_the_sum_of_the_rows_that_it_leads_to() {
    try (var reader = reader(1280)) {
      var page = reader.request().get("/gestion/bilan" + YEAR).text();
      var figures = FIGURE.matcher(page).results().toList();
      assertThat(figures).hasSize(10 + 3 * (13 + 7 + 6 + 3));
      for (var figure : figures) {
        var address = figure.group(1).replace("&amp;", "&");
        var rows = values(reader.request().get(address));
        var total = rows.isEmpty() ? 0 : rows.removeLast();
        assertThat(total).as(address).isEqualTo(Long.parseLong(figure.group(2)));
        assertThat(rows.stream().mapToLong(Long::longValue).sum()).as(address).isEqualTo(total);
      }
    }
  }

  @Test
  void parts_by_month_kind_and_commune_sum_to_the_whole_and_audiences_to_all_visitors() {
    var review = reviews.of(new Period(TODAY.minusYears(1), TODAY));
    for (var dimension : Dimension.values()) {
      var lines = review.by(dimension);
      assertThat(lines.stream().mapToInt(Line::visitors).sum()).as(dimension.name()).isEqualTo(50);
      if (dimension == Dimension.AUDIENCE) continue;
      assertThat(lines.stream().mapToInt(Line::sessions).sum()).as(dimension.name()).isEqualTo(4);
      assertThat(lines.stream().mapToInt(Line::minutes).sum()).as(dimension.name()).isEqualTo(565);
    }
  }

  @Test
  void the_review_is_readable_by_everybody_in_both_widths_and_languages() {
    try (var reader = reader(WebBrowser.WIDTHS.getFirst())) {
      var page = reader.newPage();
      page.navigate("/gestion/bilan" + YEAR);
      look(page, "bilan");
      page.navigate("/gestion/bilan" + YEAR + "&lang=en");
      WebBrowser.assertAccessibleInBothWidths(page);
      assertThat(page.locator("h1").textContent()).isEqualTo("Review");
      page.navigate("/gestion/bilan" + YEAR + "&lang=fr");
      page.locator(".figures .figure").first().click();
      look(page, "bilan-lignes");
      assertThat(page.locator("tfoot").textContent()).contains("50");
    }
  }

  @Test
  void without_sessions_the_review_says_how_to_begin() {
    try (var reader = reader(1280)) {
      var page = reader.newPage();
      page.navigate("/gestion/bilan?du=2020-01-01&au=2020-01-31");
      look(page, "bilan-vide");
      assertThat(page.locator(".empty").textContent()).contains("Publiez une saison");
    }
  }

  @Test
  void the_pdf_says_the_same_in_french_with_embedded_fonts() throws IOException {
    try (var reader = reader(1280)) {
      var answer = reader.request().get("/gestion/bilan.pdf" + YEAR);
      assertThat(answer.status()).isEqualTo(200);
      Files.createDirectories(Path.of("target/pictures"));
      Files.write(Path.of("target/pictures/bilan.pdf"), answer.body());
      try (var pdf = Loader.loadPDF(answer.body())) {
        var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
        assertThat(text)
            .contains("Séances tenues 4", "Heures d’ouverture 9 h 25", "Kilomètres 54,5 km")
            .contains("37 535 habitants sur 41 115", "Acteurs économiques", "août 2026");
        for (var n = 0; n < pdf.getNumberOfPages(); n++) {
          var picture = new PDFRenderer(pdf).renderImageWithDPI(n, 80);
          ImageIO.write(picture, "png", new File("target/pictures/bilan-pdf-" + (n + 1) + ".png"));
        }
        for (var page : pdf.getPages()) {
          for (var name : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void workbook_and_csv_hold_the_same_figures() throws IOException {
    try (var reader = reader(1280)) {
      var csv = reader.request().get("/gestion/bilan.csv" + YEAR).text();
      assertThat(csv)
          .contains("L’essentiel;;Visiteurs;50", "L’essentiel;;Kilomètres;54,473")
          .contains("Par public;Scolaires;Visiteurs;24", "Par commune;Hasnon;Visiteurs;0");
      var rows =
          reader
              .request()
              .get(
                  "/gestion/bilan/lignes.csv"
                      + YEAR
                      + "&mesure=visitors&etat=held&par=audience&valeur=pupils")
              .text();
      assertThat(rows.lines()).hasSize(2);
      assertThat(rows).contains("Denain").endsWith(";24\r\n");
      Files.createDirectories(Path.of("target/pictures"));
      var workbook = reader.request().get("/gestion/bilan.xlsx" + YEAR).body();
      assertThat(entries(workbook)).contains("xl/worksheets/sheet6.xml");
    }
  }

  @Test
  void an_address_that_leads_nowhere_is_not_found_and_the_review_is_closed_to_others() {
    try (var reader = reader(1280)) {
      assertThat(reader.request().get("/gestion/bilan/lignes" + YEAR + "&mesure=nothing").status())
          .isEqualTo(404);
      assertThat(reader.request().get("/gestion/bilan/lignes").status()).isEqualTo(404);
      for (var part : List.of("par=month&valeur=hier", "par=kind&valeur=x", "par=x&valeur=")) {
        var rows = "/gestion/bilan/lignes" + YEAR + "&mesure=visitors&" + part;
        assertThat(reader.request().get(rows).status()).as(part).isEqualTo(404);
      }
    }
    try (var other = world.visitor(port, 1280, true, world.account(Permission.ATTENDANCE_RECORD))) {
      for (var address : List.of("", ".pdf", ".csv", ".xlsx", "/lignes", "/lignes.csv")) {
        assertThat(other.request().get("/gestion/bilan" + address + YEAR).status())
            .as(address)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void a_period_beyond_all_measure_is_refused_in_words() {
    var ages = "?du=0001-01-01&au=%2B5000000-12-31";
    try (var reader = reader(1280)) {
      assertThat(reader.request().get("/gestion/bilan" + ages).text())
          .contains("Un bilan couvre au plus 50 ans");
      for (var file : List.of(".pdf", ".csv", ".xlsx", "/lignes")) {
        assertThat(reader.request().get("/gestion/bilan" + file + ages).status())
            .as(file)
            .isEqualTo(404);
      }
    }
  }

  private BrowserContext reader(int width) {
    return world.visitor(port, width, true, world.account(Permission.REVIEW_READ));
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }

  private static List<Long> values(APIResponse answer) {
    assertThat(answer.status()).isEqualTo(200);
    return new ArrayList<>(
        VALUE.matcher(answer.text()).results().map(found -> Long.valueOf(found.group(1))).toList());
  }

  private static List<String> entries(byte[] workbook) throws IOException {
    Files.createDirectories(Path.of("target/pictures"));
    var file = Files.write(Path.of("target/pictures/bilan.xlsx"), workbook).toFile();
    try (var zip = new ZipFile(file)) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private record Visit(String audience, int headcount) {
    VisitEvent at(UUID session) {
      return new VisitEvent(
          VisitEvent.newId(TestClock.START),
          session,
          audience,
          headcount,
          null,
          null,
          TestClock.START);
    }
  }

  private static Visit visit(String audience, int headcount) {
    return new Visit(audience, headcount);
  }

  private void record(UUID session, Visit... counted) {
    visits.recordAll(Arrays.stream(counted).map(visit -> visit.at(session)).toList());
  }

  private void held(LocalDate day, String slot, String commune, int minutes, List<Visit> counted) {
    var session = world.session(TestSessions.BUS, day, slot, commune);
    reports.closeAll(
        List.of(
            new SessionReport(
                session, TestClock.START, TestClock.START, minutes, "Découverte", null)));
    record(session, counted.toArray(Visit[]::new));
  }
}
