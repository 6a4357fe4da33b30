package org.escale.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.junit.jupiter.api.Test;

/** The review in the browser of those who may read it: each figure leads to its rows. */
@EscaleTest
class ReviewPagesTest extends AYearOnTheRoad {
  /** The page's own addresses, as they stand in its source. */
  private static final Pattern FIGURE =
      Pattern.compile("<a class=\"figure\"\\s+href=\"([^\"]+)\"><data value=\"(\\d+)\"");

  private static final Pattern VALUE = Pattern.compile("<data value=\"(\\d+)\"");

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

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }

  private static List<Long> values(APIResponse answer) {
    assertThat(answer.status()).isEqualTo(200);
    return new ArrayList<>(
        VALUE.matcher(answer.text()).results().map(found -> Long.valueOf(found.group(1))).toList());
  }
}
